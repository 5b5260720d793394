import { expect, test } from 'vitest';
import { isFree, type BatchView } from '../../views/batch.ts';
import type { NewsView } from '../../views/news.ts';
import type { SiteView } from '../../views/site.ts';
import type { StoryView } from '../../views/story.ts';
import type { TrackView } from '../../views/track.ts';
import { batchData, homeData, newsData, newsListData, pageData, storyData, trackData } from './index.ts';

const origin = 'https://contoh.example';
const site: SiteView = {
  name: 'Situs contoh',
  shortName: 'Contoh',
  tagline: '',
  description: 'Penjelasan contoh',
  regionName: 'Jakarta Timur',
  districtWord: 'kecamatan',
  organisers: [{ name: 'Dinas Contoh', shortName: 'DC', parent: 'Pemerintah Contoh' }],
  officialDomains: [],
  officialNumbers: [],
  officialPages: [],
  navigation: [],
  home: { headline: '', lead: '' },
};
const track: TrackView = {
  id: 'servis-ac',
  url: '/pelatihan/servis-ac/',
  title: 'Servis AC',
  shortName: 'Servis AC',
  summary: 'Ringkasan contoh',
  motif: 'angin',
  hue: 'toska',
  audience: [],
  modules: [{ title: 'Membersihkan', points: ['Menyemprot', 'Mengeringkan'] }],
  bring: [],
  tools: [],
  safety: [],
  permits: [],
  businessCodes: [],
  sources: [],
  reviewed: false,
  archived: false,
  html: '',
};
const batch: BatchView = {
  id: 'contoh-1',
  url: '/jadwal/contoh-1/',
  title: 'Contoh angkatan',
  summary: 'Ringkasan contoh',
  tracks: [track],
  dates: { startsOn: '2027-04-05', endsOn: '2027-04-06' },
  status: 'segera',
  when: '5–6 April 2027',
  cost: 'Gratis',
  districts: [],
  sessions: [{ date: '2027-04-05', from: '08:30', to: '15:30', place: 'Balai contoh' }],
  documents: [],
  organisers: ['Dinas Contoh'],
  sources: [],
  html: '',
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what is written is read back as plain JSON
const things = (data: object[]): any[] => JSON.parse(JSON.stringify(data))[0]?.['@graph'] ?? [];
const thing = (data: object[], type: string) =>
  things(data).find((each) => [each['@type']].flat().includes(type));

test('a track is a course with what it teaches and the batches shown', () => {
  const course = thing(trackData(track, [batch], site, origin), 'Course');
  expect(course.syllabusSections).toEqual([
    { '@type': 'Syllabus', name: 'Membersihkan', description: 'Menyemprot; Mengeringkan' },
  ]);
  expect(course.hasCourseInstance).toHaveLength(1);
  expect(course.hasCourseInstance[0]).toMatchObject({ startDate: '2027-04-05', endDate: '2027-04-06' });
  expect(course.provider[0]).toMatchObject({ '@type': 'GovernmentOrganization', name: 'Dinas Contoh' });
});

test('a batch with known days is an event with its places', () => {
  const event = thing(batchData(batch, origin), 'EducationEvent');
  expect(event.location).toEqual([{ '@type': 'Place', name: 'Balai contoh', address: 'Balai contoh' }]);
  expect(event.isAccessibleForFree).toBe(true);
  expect(event.subEvent[0].startDate).toBe('2027-04-05T08:30:00+07:00');
  expect(event.eventStatus).toBe('https://schema.org/EventScheduled');
});

test('a batch whose days are not known is no event', () => {
  expect(thing(batchData({ ...batch, dates: {} }, origin), 'EducationEvent')).toBeUndefined();
  expect(
    thing(trackData(track, [{ ...batch, dates: {} }], site, origin), 'Course').hasCourseInstance,
  ).toBeUndefined();
});

test.each([
  ['dibatalkan', 'EventCancelled'],
  ['ditunda', 'EventPostponed'],
] as const)('a batch that is %s says so', (override, status) => {
  const event = thing(batchData({ ...batch, dates: { ...batch.dates, override } }, origin), 'EducationEvent');
  expect(event.eventStatus).toBe(`https://schema.org/${status}`);
});

test('only a cost that says there is none is free', () => {
  expect(['Gratis', 'gratis untuk warga', 'Tidak dipungut biaya'].map(isFree)).toEqual([true, true, true]);
  expect(['Rp50.000', 'Materai, bukan gratis', ''].map(isFree)).toEqual([false, false, false]);
});

test('a story names the person as they agreed, and nothing else of them', () => {
  const story = {
    url: '/cerita/contoh/',
    title: 'Cerita contoh',
    summary: 'Ringkas',
    person: 'Sari',
    age: 30,
    business: { sells: 'keripik', contact: '0800' },
    html: '',
  } as unknown as StoryView;
  const article = thing(storyData(story, site, origin), 'Article');
  expect(article.about).toEqual({ '@type': 'Person', name: 'Sari' });
  expect(JSON.stringify(article)).not.toContain('0800');
});

test('news tells its dates, its source and its corrections', () => {
  const news = {
    url: '/berita/contoh/',
    title: 'Judul </script><script>',
    summary: 'Ringkas',
    kindLabel: 'Berita',
    publishedAt: '2027-03-01T08:00:00+07:00',
    updatedAt: '2027-03-02T08:00:00+07:00',
    corrections: [{ date: '2027-03-02', what: 'Jam diperbaiki.' }],
    source: { title: 'Sumber contoh' },
    html: '',
  } as unknown as NewsView;
  const article = thing(newsData(news, site, origin), 'NewsArticle');
  expect(article).toMatchObject({
    headline: 'Judul </script><script>',
    datePublished: '2027-03-01T08:00:00+07:00',
    dateModified: '2027-03-02T08:00:00+07:00',
    citation: { name: 'Sumber contoh' },
    correction: [{ '@type': 'CorrectionComment', text: 'Jam diperbaiki.', datePublished: '2027-03-02' }],
  });
  expect(article.author).toBeUndefined();
});

test('a narrowed list of news tells the way to it, which the whole list has none of', () => {
  const list = { url: '/berita/tahun/2027/', title: '2027', narrowed: true, page: 1 } as never;
  expect(thing(newsListData(list, origin), 'BreadcrumbList').itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Semua berita', item: 'https://contoh.example/berita/' },
    {
      '@type': 'ListItem',
      position: 2,
      name: 'Daftar berita: 2027',
      item: 'https://contoh.example/berita/tahun/2027/',
    },
  ]);
  const whole = { url: '/berita/', title: 'Berita dan pengumuman', narrowed: false, page: 1 } as never;
  expect(newsListData(whole, origin)).toEqual([]);
});

test('questions and their answers are a page of questions, with links that work elsewhere', () => {
  const page = {
    url: '/tanya-jawab/',
    title: 'Tanya jawab',
    questions: [{ question: 'Apa?', answerHtml: '<p><a href="/cara-daftar/">Begini</a></p>\n' }],
  } as never;
  const faq = thing(pageData(page, origin), 'FAQPage');
  expect(faq.mainEntity[0].acceptedAnswer.text).toBe(
    '<p><a href="https://contoh.example/cara-daftar/">Begini</a></p>',
  );
});

test('the home page is the site, who runs it and how to search it', () => {
  const home = thing(homeData(site, origin), 'WebSite');
  expect(home.potentialAction.target.urlTemplate).toBe('https://contoh.example/cari/?q={kata}');
});
