import { districtsUrl, howToRegisterUrl, tracksUrl } from '../urls.ts';
import { fits } from '../model/eligibility.ts';
import type { BatchView } from '../views/batch.ts';
import type { DistrictLinkView } from '../views/district.ts';
import type { EligibilityQuestion, EligibilityView } from '../views/eligibility.ts';
import type { SiteView } from '../views/site.ts';
import { eligibilityCheck } from '../views/tool.ts';
import { FittingBatch } from './FittingBatch.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import { RememberDistrict } from './RememberDistrict.tsx';
import { Section } from './Section.tsx';
import { Signboard } from './Signboard.tsx';
import { SourceList } from './SourceList.tsx';
import './EligibilityArticle.css';

interface EligibilityArticleProps {
  eligibility: EligibilityView;
  /** Batches one can join, now or soon. */
  batches?: readonly BatchView[];
  districts?: readonly DistrictLinkView[];
  site?: Pick<SiteView, 'regionName' | 'districtWord' | 'officialDomains' | 'officialNumbers' | 'contact'>;
}

/**
 * Can I join, and where? Radio buttons of a form that leads nowhere (`method="dialog"`); a script answers from the
 * page itself. Without script all batches stand here, and all conditions in words.
 */
export function EligibilityArticle({
  eligibility,
  batches = [],
  districts = [],
  site,
}: EligibilityArticleProps) {
  const { questions, elsewhere, sources, updatedOn } = eligibility;
  const notes = [
    ...questions.map(({ question, otherwise }, index) => ({
      name: `jawaban-${index}`,
      question,
      text: otherwise,
    })),
    { name: 'tempat', question: undefined, text: elsewhere },
  ].filter(({ text }) => text);
  return (
    <article className="eligibility">
      <Signboard
        title={eligibilityCheck.title}
        lead={leadOf(questions.length + (districts.length > 0 ? 1 : 0))}
        crumbs={[{ url: howToRegisterUrl, title: 'Cara daftar' }]}
      />
      <div className="wrap">
        {(districts.length > 0 || questions.length > 0) && (
          <form className="needs-script" method="dialog" data-part="eligibility">
            {districts.length > 0 && (
              <fieldset>
                <legend>Anda tinggal di {site?.districtWord ?? 'kecamatan'} mana?</legend>
                <div className="choices">
                  {districts.map(({ id, title }) => (
                    <Choice key={id} name="tempat" value={id} label={title} />
                  ))}
                  <Choice name="tempat" value="" label={`Di luar ${site?.regionName ?? 'wilayah ini'}`} />
                </div>
              </fieldset>
            )}
            {questions.map(({ question, hint, answers }, index) => (
              <fieldset key={index} aria-describedby={hint && `bantuan-${index}`}>
                <legend>{question}</legend>
                {hint && (
                  <p className="soft" id={`bantuan-${index}`}>
                    {hint}
                  </p>
                )}
                <div className="choices">
                  {answers.map(({ label, fit }, choice) => (
                    <Choice key={choice} name={`jawaban-${index}`} value={fit} label={label} />
                  ))}
                </div>
              </fieldset>
            ))}
            <div className="form-end">
              <button className="button" type="submit">
                Lihat hasil
              </button>
              {districts.length > 0 && <RememberDistrict />}
            </div>
          </form>
        )}
        <section className="section" aria-labelledby="hasil">
          <h2 id="hasil" tabIndex={-1}>
            Angkatan yang dapat diikuti
          </h2>
          <div role="status" data-part="verdict" />
          {notes.length > 0 && (
            <ul className="notes">
              {notes.map(({ name, question, text }) => (
                <li key={name} data-note={name} hidden>
                  {question && <b>{question}</b>} {text}
                </li>
              ))}
            </ul>
          )}
          {batches.map((batch) => (
            <FittingBatch key={batch.id} batch={batch} site={site} />
          ))}
          <div className="empty" data-part="none" hidden={batches.length > 0}>
            <p>
              <strong>Belum ada angkatan yang dibuka.</strong>
            </p>
            <ul className="on">
              <li>
                <a href={tracksUrl}>Baca panduan jalur</a> yang Anda minati.
              </li>
              <li>
                <a href={districtsUrl} data-part="office">
                  Tanyakan di {site?.districtWord ?? 'kecamatan'} Anda
                </a>
                , dan lihat jadwal di dekat rumah.
              </li>
              <li>
                <a href={howToRegisterUrl}>Baca cara daftar</a> supaya siap begitu pendaftaran dibuka.
              </li>
            </ul>
          </div>
          <OfficialLine site={site} />
        </section>
        {questions.length > 0 && (
          <Section title="Syarat yang diketahui" lead="Syarat resmi tertulis di halaman setiap angkatan.">
            <dl className="conditions">
              {questions.map((question, index) => (
                <Condition key={index} {...question} />
              ))}
            </dl>
          </Section>
        )}
        <SourceList sources={sources} updatedOn={updatedOn} />
      </div>
    </article>
  );
}

function leadOf(asked: number): string {
  if (asked === 0) return 'Lihat angkatan yang dapat diikuti, untuk warga mana, dan cara mendaftarnya.';
  const summary =
    asked > 1
      ? eligibilityCheck.summary
      : 'Jawab satu pertanyaan, lalu lihat angkatan yang cocok untuk Anda.';
  return `${summary} ${eligibilityCheck.promise}`;
}

function Choice({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <label>
      <input type="radio" name={name} value={value} required />
      <span>{label}</span>
    </label>
  );
}

/** A question told instead of asked. */
function Condition({ question, answers, otherwise }: EligibilityQuestion) {
  return (
    <div>
      <dt>{question}</dt>
      <dd>
        {answers.map(({ label, fit }) => `${label}: ${fits[fit].toLowerCase()}`).join('. ')}. {otherwise}
      </dd>
    </div>
  );
}
