import type { BatchView } from '../views/batch.ts';
import { news, page, track } from './example-views.ts';

/** Views of drafts of which only the title has been typed. */
const nothing = { summary: '', html: '', tracks: [], districts: [], sources: [] };
export const barePage = { ...page, ...nothing, steps: [], questions: [], updatedOn: undefined };
export const bareBatch: BatchView = {
  ...nothing,
  id: 'contoh',
  url: '/jadwal/contoh/',
  title: 'Contoh angkatan',
  dates: {},
  status: 'belum-dijadwalkan',
  when: 'Tanggal belum ditetapkan',
  cost: '',
  sessions: [],
  documents: [],
  organisers: [],
};
export const bareTrack = {
  ...track,
  summary: '',
  html: '',
  audience: [],
  modules: [],
  bring: [],
  tools: [],
  safety: [],
  assessment: undefined,
  permits: [],
  businessCodes: [],
  sources: [],
  updatedOn: undefined,
};
export const bareNews = {
  ...news,
  ...nothing,
  publishedAt: undefined,
  updatedAt: undefined,
  picture: undefined,
  batch: undefined,
  attachments: [],
  source: undefined,
  author: undefined,
  corrections: [],
};
export const bareStory = {
  id: 'contoh',
  url: '/cerita/contoh/',
  title: 'Contoh cerita',
  summary: '',
  person: '',
  html: '',
};
