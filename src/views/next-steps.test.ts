import { describe, expect, test } from 'vitest';
import { journey } from '../components/example-views.ts';
import { journeyStages, type JourneyStage } from '../model/story.ts';
import { afterBatch, afterNews, afterPage, afterStory } from './next-steps.ts';

const titles = (steps: readonly { title: string }[]) => steps.map(({ title }) => title);

describe('after a batch', () => {
  test('one that can be joined leads to whether one may and how, and to the next one once it is too late', () => {
    const steps = afterBatch({ status: 'dibuka' }, 'webcal://contoh.go.id/jalur.ics');
    const during = (status: 'segera' | 'berjalan') =>
      titles(steps.filter((step) => step.during!.includes(status)));
    expect(during('segera')).toEqual(['Cek syarat', 'Baca cara daftar']);
    expect(during('berjalan')).toEqual(['Langganan kalender', 'Lihat jadwal']);
  });

  test.each(['ditutup', 'selesai', 'dibatalkan', 'ditunda'] as const)(
    '%s leads to the next one',
    (status) => {
      expect(titles(afterBatch({ status }))).toEqual(['Pantau berita', 'Lihat jadwal']);
      expect(afterBatch({ status }).every(({ during }) => during!.includes(status))).toBe(true);
    },
  );
});

describe('after a story', () => {
  const stages = Object.keys(journeyStages) as JourneyStage[];
  const whole = {
    ...journey,
    steps: stages.map((stage) => ({
      stage,
      title: `Contoh ${stage}`,
      text: 'Satu. Dua.',
      url: `/${stage}/`,
    })),
  };
  const track = {
    id: 'contoh',
    url: '/pelatihan/contoh/',
    title: 'Contoh',
    shortName: 'Contoh',
    summary: '',
    motif: 'ubin',
    hue: 'kayu',
  } as const;

  test('comes the step after the one where the person stands', () => {
    for (const [index, stage] of stages.slice(0, -1).entries()) {
      const [next] = afterStory({ stage }, whole);
      expect(next).toEqual({
        url: `/${stages[index + 1]}/`,
        title: `Contoh ${stages[index + 1]}`,
        text: 'Satu.',
      });
    }
  });

  test('the step of permits leads to those of the trade, where it tells any', () => {
    const permitsUrl = '/pelatihan/contoh/#izin';
    expect(afterStory({ stage: 'praktik', track, permitsUrl }, whole)[0]!.url).toBe(permitsUrl);
    expect(afterStory({ stage: 'praktik', track }, whole)[0]!.url).toBe('/izin/');
    expect(afterStory({ stage: 'bimtek', track, permitsUrl }, whole)[0]!.url).toBe('/praktik/');
  });

  test('of who has come to the market, or has not said, begins the way for the reader', () => {
    for (const stage of ['pasar', undefined] as const)
      expect(titles(afterStory({ stage }, whole))).toEqual(['Cek syarat', 'Baca cara daftar']);
    expect(titles(afterStory({ stage: 'bimtek' }))).toEqual(['Cek syarat', 'Baca cara daftar']);
  });
});

test('a clarification leads to what tells the false from the official', () => {
  expect(titles(afterNews({ kind: 'klarifikasi' }, false))[0]).toBe('Cek Resmi');
  expect(titles(afterNews({ kind: 'berita' }, true))).toEqual(['Cek syarat', 'Baca cara daftar']);
});

test('no page leads to itself', () => {
  for (const steps of [[], [{ title: 'Contoh', text: 'Contoh' }]])
    for (const step of afterPage({ url: '/cara-daftar/', steps })) expect(step.url).not.toBe('/cara-daftar/');
});
