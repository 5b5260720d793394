import { calendarUrl, homeUrl, jsonFeedUrl, newsListUrl, rssUrl, storiesUrl } from '../urls.ts';
import { EmptyState } from './EmptyState.tsx';
import { LinkList } from './LinkList.tsx';
import { Section } from './Section.tsx';
import { Signboard } from './Signboard.tsx';
import './DataArticle.css';

interface DataArticleProps {
  /** The files offered: each collection with its addresses. */
  files: readonly { title: string; about: string; jsonUrl: string; csvUrl: string; count: number }[];
  months?: readonly { title: string; url: string }[];
}

/** What others may take from the site, described for people who build something with it. */
export function DataArticle({ files, months = [] }: DataArticleProps) {
  return (
    <article>
      <Signboard
        title="Data terbuka"
        lead="Isi situs ini dapat Anda pakai dalam bentuk data: untuk berita, penelitian, atau aplikasi warga. Tidak perlu mendaftar."
      />
      <div className="wrap">
        <Section title="Berkas data" lead="Diperbarui setiap kali situs berubah. Semua waktu memakai WIB.">
          {files.length > 0 ? (
            <dl className="data-files">
              {files.map(({ title, about, jsonUrl, csvUrl, count }) => (
                <div key={jsonUrl}>
                  <dt>
                    {title} <span className="soft">{count} baris</span>
                  </dt>
                  <dd>
                    <p>{about}</p>
                    <p>
                      <a href={jsonUrl}>{title} (JSON)</a> <a href={csvUrl}>{title} (CSV)</a>
                    </p>
                  </dd>
                </div>
              ))}
            </dl>
          ) : (
            <EmptyState title="Belum ada berkas.">
              <p>Begitu ada isi yang terbit, datanya tampil di sini.</p>
            </EmptyState>
          )}
        </Section>
        {months.length > 0 && (
          <Section
            title="Berita lengkap per bulan"
            lead="Dengan isi tulisannya, dalam JSON. Daftar seluruh bulan ada di berkas berita."
          >
            <LinkList links={months} />
          </Section>
        )}
        <Section
          title="Langganan"
          lead="Supaya kabar baru datang sendiri ke pembaca umpan atau kalender Anda."
        >
          <div className="prose">
            <ul>
              <li>
                Semua yang terbit, berita dan cerita: <a href={rssUrl(homeUrl)}>RSS semua</a>,{' '}
                <a href={jsonFeedUrl(homeUrl)}>JSON Feed semua</a>.
              </li>
              <li>
                Semua berita: <a href={rssUrl(newsListUrl)}>RSS berita</a>,{' '}
                <a href={jsonFeedUrl(newsListUrl)}>JSON Feed berita</a>. Umpan per jenis, jalur, dan kecamatan
                beralamat seperti <code>/berita/jenis/pengumuman/rss.xml</code>,{' '}
                <code>/berita/jalur/…/rss.xml</code>, dan <code>/berita/kecamatan/…/rss.xml</code>.
              </li>
              <li>
                Cerita peserta: <a href={rssUrl(storiesUrl)}>RSS cerita</a>,{' '}
                <a href={jsonFeedUrl(storiesUrl)}>JSON Feed cerita</a>.
              </li>
              <li>
                Jadwal: <a href={calendarUrl}>kalender semua angkatan</a>. Kalender per jalur dan per
                kecamatan beralamat seperti <code>/pelatihan/…/kalender.ics</code> dan{' '}
                <code>/kecamatan/…/kalender.ics</code>.
              </li>
            </ul>
          </div>
        </Section>
        <Section title="Sebelum memakai">
          <div className="prose">
            <ul>
              <li>
                Penyelenggara belum menyatakan lisensi untuk data ini. Sebutkan sumbernya dan alamat
                halamannya bila Anda memakainya.
              </li>
              <li>
                Status pendaftaran tidak disimpan. Hitung dari tanggalnya: pendaftaran masih diterima pada
                hari terakhir, sampai pukul 24.00 WIB.
              </li>
              <li>
                Cerita dapat ditarik oleh pemiliknya kapan saja. Karena itu datanya hanya memuat ringkasan.
                Hapus salinan Anda bila ceritanya tidak ada lagi di berkas.
              </li>
              <li>
                Isian yang terdiri dari beberapa bagian menjadi beberapa kolom di CSV, misalnya{' '}
                <code>caraDaftar.tautan</code> dan <code>kontak.telepon</code>.
              </li>
              <li>
                Alamat dan nama kolom tidak kami ubah. Kolom baru dapat ditambahkan. Yang tidak diketahui
                tidak ditulis.
              </li>
            </ul>
          </div>
        </Section>
      </div>
    </article>
  );
}
