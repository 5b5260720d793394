import {
  batchesUrl,
  eligibilityUrl,
  howToRegisterUrl,
  journeyUrl,
  newsListUrl,
  officialCheckUrl,
  tracksUrl,
} from '../urls.ts';
import type { BatchStatus } from './batch-status.ts';
import type { BatchCardView } from './batch.ts';
import type { LinkView } from './link.ts';
import type { NewsView } from './news.ts';
import type { PageView } from './page.ts';
import type { JourneyView } from './site.ts';
import type { StoryView } from './story.ts';
import { joinable, tooLate } from './ticket-state.ts';

/** A way on from a page, with what it is good for. */
export interface NextStepView extends LinkView {
  readonly text: string;
  /** The statuses of the page's batch in which it leads on; always without. */
  readonly during?: readonly BatchStatus[];
}

const eligibility: NextStepView = {
  url: eligibilityUrl,
  title: 'Cek syarat',
  text: 'Beberapa pertanyaan singkat, lalu Anda tahu angkatan mana yang cocok.',
};
const schedule: NextStepView = {
  url: batchesUrl,
  title: 'Lihat jadwal',
  text: 'Angkatan yang dibuka, dengan tanggal, tempat, dan cara mendaftar.',
};
const howToRegister: NextStepView = {
  url: howToRegisterUrl,
  title: 'Baca cara daftar',
  text: 'Langkah mendaftar dan berkas yang perlu disiapkan.',
};
const chooseTrack: NextStepView = {
  url: tracksUrl,
  title: 'Pilih jalur pelatihan',
  text: 'Apa yang dipelajari di setiap bidang, dan izin usaha sesudahnya.',
};
const wholeJourney: NextStepView = {
  url: journeyUrl,
  title: 'Baca langkah sampai berjualan',
  text: 'Dari mendaftar, praktik, dan izin, sampai ke pasar.',
};
const officialCheck: NextStepView = {
  url: officialCheckUrl,
  title: 'Cek Resmi',
  text: 'Tempel tautan atau nomor yang Anda terima. Anda langsung tahu apakah itu resmi.',
};

/** How one is told of what comes: by the device's own calendar where there is one to subscribe to, else by the news. */
function beTold(subscription: string | undefined, of: string): NextStepView {
  return subscription
    ? {
        url: subscription,
        title: 'Langganan kalender',
        text: `${of} berikutnya masuk sendiri ke kalender Anda.`,
      }
    : { url: newsListUrl, title: 'Pantau berita', text: `${of} berikutnya diumumkan di sana.` };
}

/** While one can join: whether one may, and how. Afterwards: how to be told of the next one. */
export function afterBatch({ status }: Pick<BatchCardView, 'status'>, subscription?: string): NextStepView[] {
  const late: readonly BatchStatus[] = [...tooLate, 'selesai', 'ditunda', 'dibatalkan'];
  const open = [eligibility, howToRegister].map((step) => ({ ...step, during: joinable }));
  const closed = [beTold(subscription, 'Angkatan'), schedule].map((step) => ({ ...step, during: late }));
  return joinable.includes(status) ? [...open, ...closed] : closed;
}

/** The page itself leads to its schedule, its permits and how to register. */
export const afterTrack: readonly NextStepView[] = [eligibility, wholeJourney];
/** One can still read the guide, and learn another trade. */
export const afterArchivedTrack: readonly NextStepView[] = [chooseTrack, schedule];

/** @param hasBatches whether the page shows batches of its own already */
export function afterNews({ kind }: Pick<NewsView, 'kind'>, hasBatches: boolean): NextStepView[] {
  if (kind === 'klarifikasi') return [officialCheck, hasBatches ? howToRegister : schedule];
  return [eligibility, hasBatches ? howToRegister : schedule];
}

/** What comes after where the person stands, in their trade where it says so; the next batch stands on the page itself. */
export function afterStory(
  { stage, track, permitsUrl }: Pick<StoryView, 'stage' | 'track' | 'permitsUrl'>,
  journey?: JourneyView,
): NextStepView[] {
  const steps = journey?.steps ?? [];
  const next = stage && steps[steps.findIndex((step) => step.stage === stage) + 1];
  if (!next?.url) return [eligibility, howToRegister];
  const inTrade = next.stage === 'izin' && track && permitsUrl;
  return [
    {
      url: inTrade ? permitsUrl : next.url,
      title: next.title,
      text: inTrade
        ? `Izin yang perlu untuk usaha ${track.shortName}, dengan situs resminya.`
        : firstSentence(next.text),
    },
    eligibility,
  ];
}

/** The page itself leads to its batches and to whom to ask. */
export const afterDistrict: readonly NextStepView[] = [eligibility, chooseTrack];

export function afterPage({ url, steps }: Pick<PageView, 'url' | 'steps'>): NextStepView[] {
  if (steps.length > 0) return [eligibility, schedule];
  return [howToRegister, schedule, chooseTrack].filter((step) => step.url !== url).slice(0, 2);
}

function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
