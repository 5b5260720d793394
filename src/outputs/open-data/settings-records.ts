import type { Fit } from '../../model/eligibility.ts';
import type { EligibilityView } from '../../views/eligibility.ts';
import { toOfficialList, type OfficialEntry, type OfficialSources } from '../../views/official-list.ts';
import type { JourneyView } from '../../views/site.ts';
import { absolute } from '../absolute.ts';
import type { DataRecord } from './record.ts';

/** What `/cek-resmi/` compares with, the site at `origin` included. */
export function officialRecords(sources: OfficialSources, origin: URL): DataRecord[] {
  const { domains, pages, numbers, mails } = toOfficialList({ ...sources, origin });
  const of = (kind: string, entries: readonly OfficialEntry[]) =>
    entries.map(({ what, owner }) => ({ jenis: kind, resmi: what, milik: owner }));
  return [...of('domain', domains), ...of('halaman', pages), ...of('nomor', numbers), ...of('surel', mails)];
}

/** Each question with its answers by what they mean, so that a spreadsheet has them too. */
export function eligibilityRecords({ questions }: EligibilityView): DataRecord[] {
  return questions.map(({ question, hint, answers, otherwise }) => {
    const that = (meaning: Fit) => {
      const labels = answers.filter(({ fit }) => fit === meaning).map(({ label }) => label);
      return labels.length > 0 ? labels : undefined;
    };
    return {
      tanya: question,
      bantuan: hint,
      cocok: that('ya'),
      belumTentu: that('belum-tentu'),
      tidakCocok: that('tidak'),
      penjelasan: otherwise,
    };
  });
}

export function journeyRecords({ steps }: JourneyView, origin: URL): DataRecord[] {
  return steps.map(({ stage, title, text, url }, index) => ({
    urutan: index + 1,
    tahap: stage,
    judul: title,
    isi: text,
    alamat: url && absolute(url, origin),
  }));
}
