import type { SiteView } from '../views/site.ts';
import { mailUrl, whatsappUrl } from './ContactBlock.tsx';
import './ReportMistake.css';

interface ReportMistakeProps {
  site?: Pick<SiteView, 'contact'>;
  /** The page's title and whole address, for whoever has to find it. */
  title: string;
  url: string;
}

/** Where a reader says that a page is wrong: a message with the page named, or who takes it where no contact is known. */
export function ReportMistake({ site, title, url }: ReportMistakeProps) {
  const { whatsapp, email, phone } = site?.contact ?? {};
  const text = `Saya menemukan kesalahan di halaman “${title}” (${url}). Yang salah: `;
  const to = whatsapp
    ? whatsappUrl(whatsapp, text)
    : email && mailUrl(email, `Kesalahan di halaman “${title}”`, text);
  return (
    <p className="wrap report">
      Ada yang salah di halaman ini?{' '}
      {to ? (
        <a href={to}>Laporkan kesalahan</a>
      ) : phone ? (
        <>Beri tahu petugas di nomor {phone}.</>
      ) : (
        <>
          Sampaikan lewat <a href="https://www.lapor.go.id/">SP4N-LAPOR!</a>, layanan pengaduan umum milik
          pemerintah.
        </>
      )}
    </p>
  );
}
