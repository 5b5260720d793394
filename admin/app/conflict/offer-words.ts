/**
 * Lets words be copied: a button for `place`, and below `place` what became of it. Where the clipboard is refused, the
 * words are shown, already selected.
 */
export function offerWords(place: HTMLElement, words: string): void {
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = 'Salin teks';
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(words);
      said.textContent = 'Tulisan Anda sudah disalin. Tempelkan di tempat lain supaya tidak hilang.';
    } catch {
      said.textContent =
        'Tulisan Anda sudah dipilih di bawah. Salin dengan Ctrl+C atau tekan lama, lalu tempelkan di tempat lain.';
      showSelected(said, words);
    }
  });
  place.append(copy);
  place.after(said);
}

function showSelected(above: HTMLElement, words: string): void {
  let field = above.nextElementSibling as HTMLTextAreaElement | null;
  if (!field) {
    field = document.createElement('textarea');
    field.readOnly = true;
    field.rows = 6;
    field.setAttribute('aria-label', 'Tulisan Anda untuk disalin');
    field.value = words;
    above.after(field);
  }
  field.focus();
  field.select();
}
