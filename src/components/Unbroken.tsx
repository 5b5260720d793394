/** A text of which no span, `Senin–Jumat` or `08.00–15.00 WIB`, is broken as long as a line has room for it. */
export function Unbroken({ text }: { text: string }) {
  return text.split(/(\S+–[^\s,;]+(?: WI(?:B|TA?)\b)?)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="whole">
        {part}
      </span>
    ),
  );
}
