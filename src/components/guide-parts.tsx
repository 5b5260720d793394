import type { TrackView } from '../views/track.ts';
import { CheckList } from './CheckList.tsx';
import { ModuleList } from './ModuleList.tsx';
import { PermitList } from './PermitList.tsx';
import { Prose } from './Prose.tsx';
import type { SectionProps } from './Section.tsx';

/** Sections in a row: side by side where there is room. */
export type Row = readonly SectionProps[];

/** What a guide tells of the training. The contents lead to the sections that have an `id`. */
export function trainingRows({ audience, modules, bring, tools, safety, assessment }: TrackView): Row[] {
  return withContent([
    [audience.length > 0 && { title: 'Untuk siapa', children: <CheckList items={audience} /> }],
    [
      modules.length > 0 && {
        id: 'materi',
        title: 'Yang dipelajari',
        children: <ModuleList modules={modules} />,
      },
    ],
    [
      bring.length > 0 && { id: 'bawaan', title: 'Yang dibawa', children: <CheckList items={bring} /> },
      tools.length > 0 && { title: 'Alat yang dipakai', children: <CheckList items={tools} /> },
    ],
    [
      safety.length > 0 && {
        id: 'selamat',
        title: 'Keselamatan kerja',
        children: <CheckList items={safety} mark="stop" />,
      },
    ],
    [assessment && { title: 'Cara penilaian', children: <p className="prose">{assessment}</p> }],
  ]);
}

/**
 * What it tells of the trade one goes into afterwards.
 * @param text what of the guide's text does not stand above the sections
 */
export function tradeRows({ permits, businessCodes }: TrackView, text: string): Row[] {
  return withContent([
    [text && { id: 'bidang', title: 'Mengenal bidang ini', children: <Prose html={text} /> }],
    [
      permits.length > 0 && {
        id: 'izin',
        title: 'Izin sesudah pelatihan',
        lead: 'Langkah berikutnya bila Anda membuka usaha di bidang ini.',
        children: <PermitList permits={permits} />,
      },
    ],
    [
      businessCodes.length > 0 && {
        title: 'Kode usaha (KBLI)',
        lead: 'KBLI adalah Klasifikasi Baku Lapangan Usaha Indonesia. Kodenya diminta saat mengurus NIB.',
        children: (
          <dl className="codes">
            {businessCodes.map(({ code, title }) => (
              <div key={code}>
                <dt className="figures">{code}</dt>
                <dd>{title}</dd>
              </div>
            ))}
          </dl>
        ),
      },
    ],
  ]);
}

function withContent(rows: readonly (readonly (SectionProps | false | '' | undefined)[])[]): Row[] {
  return rows.map((row) => row.filter((part) => !!part)).filter((row) => row.length > 0);
}
