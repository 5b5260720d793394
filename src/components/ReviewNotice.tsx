import './ReviewNotice.css';

/** Says that no officer has checked a guide yet, and what that means for the reader. */
export function ReviewNotice() {
  return (
    <p className="review-notice">
      <strong>Belum ditinjau petugas.</strong> Panduan ini disusun dari sumber yang tercantum di bawah. Aturan
      dan izin dapat berubah, jadi periksa dulu di situs resminya.
    </p>
  );
}
