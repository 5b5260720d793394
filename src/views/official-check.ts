import type { OfficialEntry, OfficialList } from './official-list.ts';
import { internationalNumber } from './phone.ts';

/** What can be said of something a resident was sent. Two words each, the verdict first. */
export type Reason =
  | 'resmi-situs'
  | 'resmi-halaman'
  | 'resmi-nomor'
  | 'resmi-surel'
  | 'bukan-tiruan'
  | 'bukan-formulir'
  | 'bukan-instansi'
  | 'bukan-situs'
  | 'bukan-nomor'
  | 'bukan-akun'
  | 'ragu-pendek'
  | 'ragu-surel'
  | 'ragu-akun'
  | 'ragu-bentuk';

export interface Finding {
  readonly reason: Reason;
  /** What the finding is about: the host a link really leads to, the number, the account. */
  readonly about: string;
  /** The official entry it is. */
  readonly entry?: OfficialEntry;
}

/** Addresses that stand for another one, which only their maker knows. */
const SHORT =
  /^(?:bit\.ly|s\.id|tinyurl\.com|t\.co|goo\.gl|cutt\.ly|rb\.gy|is\.gd|shorturl\.at|bitly\.com|ow\.ly|t\.ly|tiny\.cc|gg\.gg|qr\.\w+)$/;
/** Places where anyone makes a form, a page, a group or an account. */
const ANYONE =
  /(?:^|\.)(?:forms\.gle|(?:docs|sites|drive)\.google\.com|forms\.office\.com|(?:jotform|typeform|blogspot|wordpress|weebly|wixsite|facebook|fb|instagram|tiktok|twitter|x|youtube|threads)\.com|linktr\.ee|lynk\.id|t\.me|chat\.whatsapp\.com|notion\.site|github\.io|(?:web|netlify|vercel)\.app)$/;
const SCHEME = /^(?:[a-z][\w+.-]*:\/\/|https?:)/i;
/** Endings by which a name without a slash is known as a host among other words: `gratis.Daftar` is none. */
const ENDING =
  /\.(?:id|com|net|org|me|ly|co|info|biz|xyz|site|online|link|click|shop|store|app|top|my|cc|tk|ru|cn)\.?(?::\d+)?$/i;

/**
 * Compares what a resident pasted (a link, a number, an account, or a whole message with several of them) with the
 * official list. Of several the worst is told: one false address makes a message false.
 */
export function checkOfficial(text: string, list: OfficialList): Finding {
  const found: Finding[] = [];
  const isAlone = !/\S\s+\S/.test(text);
  const rest = text.replace(/[^\s<>()[\]{}"“”'‘’«»,;|]+/g, (piece) => {
    const word = piece.replace(/^[*_~`]+|[*_~`.!?:]+$/g, '');
    const finding = ofWord(word, isAlone, list);
    if (finding) found.push(finding);
    return finding ? ' ' : word;
  });
  found.push(...numbersIn(rest.normalize('NFKC'), found.length > 0).map((number) => ofNumber(number, list)));
  const alone = rest.trim();
  if (found.length === 0 && /^[\w-]{3,}$/.test(alone)) found.push(ofAccount(alone, list));
  const severity = ({ reason }: Finding) => ['bukan', 'ragu', 'resmi'].indexOf(reason.split('-')[0]!);
  return found.sort((a, b) => severity(a) - severity(b))[0] ?? { reason: 'ragu-bentuk', about: '' };
}

/** A word of a message, if it is an address or names an account. */
function ofWord(word: string, isAlone: boolean, list: OfficialList): Finding | undefined {
  if (/^@[\w.-]+$/.test(word)) return ofAccount(word.slice(1), list);
  if (/^tel:/i.test(word)) return ofNumber(word, list);
  const mail = /^(?:mailto:)?([^@/:]+@([^@/:]+\.[^@/:]+))$/i.exec(word);
  if (mail) return ofMail(mail[1]!.toLowerCase(), mail[2]!, list);
  return isLink(word, isAlone) ? ofLink(word, list) : undefined;
}

function isLink(word: string, isAlone: boolean): boolean {
  if (SCHEME.test(word) || /^[^\s/?#]+\.[^\s/?#]{2,}[/?#]/.test(word)) return true;
  // Anything but ASCII may be letters that only look like ours.
  return ENDING.test(word) || (/\S\.[^\s\d.]{2}/.test(word) && (isAlone || /[^\x00-\x7f]/.test(word)));
}

/** The browser's own reading of an address decides where it leads, as it would when the link is pressed. */
function read(address: string): URL | undefined {
  const whole = SCHEME.test(address) ? address : `https://${address}`;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

const hostOf = (url: URL) => url.hostname.replace(/\.+$/, '');
const isBelow = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

function ofLink(address: string, list: OfficialList): Finding {
  const url = read(address);
  if (!url) return { reason: 'bukan-tiruan', about: address };
  const host = hostOf(url);
  const chat = /^(?:wa\.me|(?:api|web)\.whatsapp\.com)$/.test(host) || url.protocol === 'whatsapp:';
  const number = chat && (url.searchParams.get('phone') ?? url.pathname.slice(1));
  if (number && /^[\s+\d-]{7,}\/?$/.test(number)) return ofNumber(number, list);
  if (!/^https?:$/.test(url.protocol)) return { reason: 'ragu-bentuk', about: address };

  const page = list.pages.find(({ what }) => isAt(url, what));
  if (page) return { reason: 'resmi-halaman', about: page.what, entry: page };
  const domain = list.domains.find(({ what }) => isBelow(host, what));
  if (domain) return { reason: 'resmi-situs', about: host, entry: domain };
  if (chat || SHORT.test(host)) return { reason: 'ragu-pendek', about: host };
  if (imitates(address, url, list)) return { reason: 'bukan-tiruan', about: host };
  if (ANYONE.test(host)) return { reason: 'bukan-formulir', about: host };
  return { reason: isBelow(host, 'go.id') ? 'bukan-instansi' : 'bukan-situs', about: host };
}

/** Whether an address is a listed page or lies below it. Capitals matter only where they tell two forms apart. */
function isAt(url: URL, listed: string): boolean {
  const place = (at: URL | undefined) => {
    const host = at ? hostOf(at).replace(/^(?:www|m)\./, '') : '';
    const path = at ? `${host}${at.pathname.replace(/\/(?:viewform)?$/, '')}/` : '';
    return /^(?:instagram|facebook|tiktok|twitter|x|youtube)\.com/.test(host) ? path.toLowerCase() : path;
  };
  const page = place(read(listed));
  return page !== '' && place(url).startsWith(page);
}

/** Whether an address that is not ours borrows from ours: its name inside another, before an `@`, in foreign letters. */
function imitates(address: string, url: URL, { domains }: OfficialList): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, '');
  return (
    url.username !== '' ||
    /(?:^|\.)xn--/.test(url.hostname) ||
    domains.some(({ what }) => letters(address).includes(letters(what)))
  );
}

function ofMail(mail: string, domain: string, list: OfficialList): Finding {
  const entry = list.mails.find(({ what }) => what.toLowerCase() === mail);
  if (entry) return { reason: 'resmi-surel', about: mail, entry };
  const finding = ofLink(domain, list);
  return finding.entry ? { ...finding, reason: 'ragu-surel', about: mail } : finding;
}

/** An account's name alone can be taken by anyone on another site, so it is never certain. */
function ofAccount(name: string, list: OfficialList): Finding {
  const entry = list.pages.find(({ what }) => {
    const path = read(what)?.pathname.toLowerCase() ?? '';
    return path.replace(/^\/@?|\/$/g, '') === name.toLowerCase();
  });
  return { reason: entry ? 'ragu-akun' : 'bukan-akun', about: `@${name}`, entry };
}

function ofNumber(number: string, list: OfficialList): Finding {
  const wanted = internationalNumber(number);
  const entry = list.numbers.find(({ what }) => internationalNumber(what) === wanted);
  return { reason: entry ? 'resmi-nomor' : 'bukan-nomor', about: wanted.replace(/^62/, '+62'), entry };
}

/** In a message only what is written like a telephone number counts; alone, any number does. */
function numbersIn(text: string, inMessage: boolean): string[] {
  const alone = text.trim();
  if (!inMessage && /^[+\d\s().–-]+$/.test(alone) && /\d.*\d.*\d/.test(alone)) return [alone];
  const timeless = text.replace(/(^|[^\d.])\d{1,2}[.:]\d{2}(?![.:\d])/g, '$1;');
  const written = timeless.matchAll(/(?:^|[^\d.])((?:\+|\(?0|62)[\d\s().–-]{7,22}\d)/g);
  return [...written]
    .map(([, number]) => number!)
    .filter((number) => /^\d{9,15}$/.test(number.replace(/\D/g, '')));
}
