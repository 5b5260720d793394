import { districtUrl } from '../urls.ts';
import { isJoinable, leastFit, servedBy, serves } from '../views/fitting.ts';
import { readStatusData } from '../views/ticket-state.ts';

type Fit = Parameters<typeof leastFit>[0][number];

const findings = {
  ya: 'Sejauh yang diketahui, Anda cocok.',
  'belum-tentu': 'Ada yang belum dapat kami pastikan.',
  tidak: 'Ada syarat yang tampaknya belum cocok.',
};

/**
 * What the answers amount to. What follows it on the page are batches that fit, or with none of those what to do
 * meanwhile.
 */
export function verdict(fit: Fit, fitting: number): string {
  if (fitting === 0)
    return `Belum ada angkatan yang dibuka untuk Anda. ${findings[fit]} Ini yang dapat Anda siapkan atau tanyakan:`;
  const check = fit === 'ya' ? '' : ' Periksa di halaman angkatan:';
  return `${fitting} angkatan untuk Anda. ${findings[fit]}${check}`;
}

/**
 * Answers on `/cek-syarat/` from what the page holds: hides the batches that do not fit, shows the sentences that
 * matter. Nothing is kept or sent; after Back the browser itself has kept the answers, and they are read again.
 * @param now the moment (epoch ms), asked for anew each time
 */
export function answerEligibility(root: Document, now: () => number): void {
  const form = root.querySelector<HTMLFormElement>('[data-part=eligibility]');
  if (!form) return;
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part=${name}]`)!;
  let told = false;

  const answer = () => {
    told = true;
    const answers = new FormData(form) as unknown as Iterable<[string, string]>;
    const given = Object.fromEntries(answers);
    const { tempat: district, ...rest } = given;
    for (const note of root.querySelectorAll<HTMLElement>('[data-note]')) {
      const value = given[note.dataset['note']!];
      note.hidden = note.dataset['note'] === 'tempat' ? value !== '' : value === 'ya';
    }
    const fit = district === '' ? 'tidak' : leastFit(Object.values(rest) as Fit[]);
    let fitting = 0;
    for (const batch of root.querySelectorAll<HTMLElement>('[data-part=batch]')) {
      const state = batch.querySelector<HTMLElement>('.state')!;
      const { status } = readStatusData(state.dataset, now());
      const served = servedBy(batch.querySelector<HTMLElement>('.ticket')!.dataset);
      const fits =
        fit !== 'tidak' && isJoinable(status) && (district === undefined || serves(served, district));
      batch.hidden = !fits;
      fitting += Number(fits);
    }
    part('none').hidden = fitting > 0;
    if (district) part('office').setAttribute('href', districtUrl(district));
    part('verdict').textContent = verdict(fit, fitting);
  };

  form.addEventListener('submit', () => {
    answer();
    root.getElementById('hasil')!.focus();
  });
  form.addEventListener('change', () => told && answer());
  addEventListener('pageshow', () => form.checkValidity() && answer());
}
