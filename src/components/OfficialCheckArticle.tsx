import { batchesUrl, howToRegisterUrl, newsByKindUrl, questionsUrl, rssUrl } from '../urls.ts';
import type { NewsCardView } from '../views/news.ts';
import type { OfficialEntry, OfficialList } from '../views/official-list.ts';
import type { SiteView } from '../views/site.ts';
import { officialCheck } from '../views/tool.ts';
import { Address } from './Address.tsx';
import { ContactBlock } from './ContactBlock.tsx';
import { EmptyState } from './EmptyState.tsx';
import { NewsCards } from './NewsCard.tsx';
import { OfficialAnswer } from './OfficialAnswer.tsx';
import { officialAnswers } from './official-answers.ts';
import { Section } from './Section.tsx';
import { Signboard } from './Signboard.tsx';
import './OfficialCheckArticle.css';

interface OfficialCheckArticleProps {
  list: OfficialList;
  clarifications?: readonly NewsCardView[];
  site?: Pick<SiteView, 'contact'>;
}

/**
 * Is what I was sent official? A script compares on the reader's own device; the form itself leads nowhere
 * (`method="dialog"`). Without script there is the list, and how to compare by eye.
 */
export function OfficialCheckArticle({ list, clarifications = [], site }: OfficialCheckArticleProps) {
  return (
    <article>
      <Signboard
        title={officialCheck.title}
        lead={`${officialCheck.summary} ${officialCheck.promise}`}
        crumbs={[{ url: howToRegisterUrl, title: 'Cara daftar' }]}
      />
      <div className="wrap beside official-check">
        <div>
          <form
            className="needs-script"
            method="dialog"
            data-part="official"
            data-list={JSON.stringify(list)}
          >
            <label htmlFor="tempelan">Tautan, nomor, atau nama akun</label>
            <p className="soft" id="tempelan-bantuan">
              Boleh juga seluruh pesannya.
            </p>
            <textarea
              id="tempelan"
              rows={3}
              maxLength={4_000}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-describedby="tempelan-bantuan"
            />
            <p className="actions">
              <button className="button" type="submit">
                Periksa
              </button>
              <button className="button quiet" type="button" data-part="paste">
                Tempel
              </button>
            </p>
            <div role="status" data-part="answer" />
            {Object.keys(officialAnswers).map((reason) => (
              <template key={reason} data-reason={reason}>
                <OfficialAnswer reason={reason as keyof typeof officialAnswers} />
              </template>
            ))}
            <template data-reason="putus">
              <p>
                Sambungan terputus, jadi kami belum dapat memeriksa. Coba lagi, atau bandingkan dengan daftar
                di bawah.
              </p>
            </template>
            <template data-reason="tempel">
              <p>
                Peramban tidak mengizinkan tombol ini. Tekan lama kolom di atas lalu pilih <b>Tempel</b>, atau
                Ctrl+V di komputer.
              </p>
            </template>
          </form>
          <noscript>
            <p>
              Pemeriksaan sekali tekan memerlukan JavaScript. Tanpa itu, bandingkan sendiri dengan daftar di
              bawah.
            </p>
          </noscript>
          <Section title="Daftar resmi">
            <Entries name="Situs, juga semua alamat yang berakhir dengannya" entries={list.domains} />
            <Entries
              name="Nomor telepon dan WhatsApp"
              entries={list.numbers}
              none="Belum ada nomor resmi yang tercatat. Jangan percaya nomor yang mengaku petugas."
            />
            <Entries
              name="Akun dan formulir di situs lain"
              entries={list.pages}
              none="Belum ada akun atau formulir resmi yang tercatat."
            />
            <Entries name="Surel" entries={list.mails} />
          </Section>
          <Section title="Periksa dengan mata">
            <ol className="by-eye">
              <li>Baca alamatnya sampai garis miring pertama. Yang menentukan adalah ujungnya.</li>
              <li>
                Ujung itu harus sama persis dengan satu situs di daftar resmi. Satu huruf berbeda berarti
                bukan milik kami.
              </li>
              <li>
                Abaikan apa pun sebelum tanda <b>@</b>. Penipu menulis alamat resmi di sana.
              </li>
              <li>Alamat pendek seperti bit.ly atau s.id menyembunyikan tujuan. Minta alamat aslinya.</li>
              <li>
                Cocokkan dengan <a href={batchesUrl}>halaman Jadwal</a>. Tidak ada angkatan yang dibuka di
                sana berarti tidak ada pendaftaran.
              </li>
            </ol>
          </Section>
        </div>
        <div className="ask-or-report">
          <h2>Pelatihan ini gratis</h2>
          <p>
            Tidak ada uang pendaftaran, uang jaminan, atau biaya lain. Siapa pun yang meminta uang bukan
            petugas kami.
          </p>
          <h3>Tempat bertanya dan melapor</h3>
          <ContactBlock contact={site?.contact} />
          <p>
            Laporkan lewat <a href="https://www.lapor.go.id/">SP4N-LAPOR!</a>, layanan pengaduan umum milik
            pemerintah.
          </p>
          <p>
            Sudah telanjur mengirim uang atau data? <a href={questionsUrl}>Baca apa yang harus dilakukan</a>.
          </p>
        </div>
      </div>
      <div className="wrap">
        <Section
          title="Klarifikasi terbaru"
          more={
            clarifications.length > 0
              ? { url: newsByKindUrl('klarifikasi'), title: 'Baca semua klarifikasi' }
              : undefined
          }
        >
          {clarifications.length > 0 ? (
            <NewsCards news={clarifications} />
          ) : (
            <EmptyState title="Belum ada klarifikasi.">
              <p>
                Kabar yang tidak benar tentang pelatihan ini kami bantah di sini.{' '}
                <a href={rssUrl(newsByKindUrl('klarifikasi'))}>Ikuti lewat RSS</a>.
              </p>
            </EmptyState>
          )}
        </Section>
      </div>
    </article>
  );
}

function Entries({
  name,
  entries,
  none,
}: {
  name: string;
  entries: readonly OfficialEntry[];
  none?: string;
}) {
  if (entries.length === 0 && !none) return null;
  return (
    <>
      <h3>{name}</h3>
      {entries.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="entries">
          {entries.map(({ what, owner }) => (
            <li key={what}>
              <b>
                <Address text={what} />
              </b>{' '}
              <span className="soft">{owner}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
