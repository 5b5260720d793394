import { toCsv } from '../../../src/outputs/open-data/csv.ts';
import { ask } from '../api.ts';
import { useFresh } from '../use-fresh.ts';

interface Numbers {
  readonly trained: number;
  readonly batches: number;
  readonly stories: number;
  readonly news: number;
}

interface Row extends Numbers {
  readonly name: string;
}

/** What admin/server/programme-numbers.ts counts. */
interface ProgrammeNumbers {
  readonly total: Numbers;
  readonly years: readonly Row[];
  readonly tracks: readonly Row[];
  readonly districts: readonly Row[];
}

const measures = {
  trained: 'Peserta dilatih',
  batches: 'Angkatan',
  stories: 'Cerita',
  news: 'Berita',
} as const satisfies Record<keyof Numbers, string>;
const names = Object.keys(measures) as (keyof Numbers)[];

/** The programme in numbers, for whoever has to report on it. */
export function Programme() {
  const { found, trouble } = useFresh(() => ask<ProgrammeNumbers>('programme'));
  return (
    <main className="desk-worklist desk-programme">
      <header>
        <h1>Angka program</h1>
        <nav aria-label="Layar lain">
          <a className="desk-plain" href="#/meja">
            Kembali ke Meja kerja
          </a>
          {found && (
            <a
              className="desk-plain"
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(asCsv(found))}`}
              download="angka-program.csv"
            >
              Unduh CSV
            </a>
          )}
        </nav>
      </header>
      <p>
        Dihitung dari yang sudah tayang: angkatan yang sudah mulai, peserta menurut “Jumlah yang dilatih”,
        cerita yang persetujuannya berlaku, dan berita. Yang menyebut beberapa jalur atau kecamatan dihitung
        di masing-masing; pesertanya tidak dibagi, karena pembagiannya tidak tercatat.
      </p>
      {trouble && (
        <p className="desk-trouble" role="alert">
          {trouble}
        </p>
      )}
      {!found && !trouble && <p className="desk-waiting">Menghitung …</p>}
      {found && (
        <>
          <dl className="desk-totals">
            {names.map((name) => (
              <div key={name}>
                <dt>{measures[name]}</dt>
                <dd>{found.total[name].toLocaleString('id')}</dd>
              </div>
            ))}
          </dl>
          <Chart caption="Menurut tahun" of="Tahun" rows={found.years} />
          <Chart caption="Menurut jalur" of="Jalur" rows={found.tracks} />
          <Chart caption="Menurut kecamatan" of="Kecamatan" rows={found.districts} />
        </>
      )}
    </main>
  );
}

/** A table whose numbers are bars as well: read aloud it is a table, without colour the lengths remain. */
function Chart({ caption, of, rows }: { caption: string; of: string; rows: readonly Row[] }) {
  const most = (name: keyof Numbers) => Math.max(1, ...rows.map((row) => row[name]));
  return (
    <table className="desk-chart">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {measures[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            {names.map((name) => (
              <td key={name} data-measure={measures[name]}>
                <span>{row[name].toLocaleString('id')}</span>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(row[name] / most(name)) * 100} height="10" />
                </svg>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function asCsv({ total, years, tracks, districts }: ProgrammeNumbers): string {
  const record = (group: string, name: string, row: Numbers) => ({
    Menurut: group,
    Nama: name,
    ...Object.fromEntries(names.map((measure) => [measures[measure], row[measure]])),
  });
  const records = (group: string, rows: readonly Row[]) => rows.map((row) => record(group, row.name, row));
  return toCsv([
    record('Semua', 'Semua', total),
    ...records('Tahun', years),
    ...records('Jalur', tracks),
    ...records('Kecamatan', districts),
  ]);
}

export default Programme;
