import { allContentTypes } from '../../../src/model/index.ts';
import './header.css';
import { inviteColleague } from './invite.ts';

interface HeaderProps {
  readonly user?: { readonly name?: string };
  readonly onLogoutClick: () => void;
  readonly openMediaLibrary: () => void;
  readonly displayUrl?: string;
}

/** The desk's menu: the work that waits, the content, the board, the pictures, a new text. */
export function Header({ user, onLogoutClick, openMediaLibrary, displayUrl }: HeaderProps) {
  const at = location.hash.slice(1);
  const current = (path: string) => (at.startsWith(path) ? ('page' as const) : undefined);
  const writable = allContentTypes.filter((type) => type.folder && !type.fixed);
  return (
    <header className="desk-header">
      <nav aria-label="Meja kerja">
        <ul>
          <li>
            <a href="#/meja" aria-current={current('/meja')}>
              Meja kerja
            </a>
          </li>
          <li>
            <a
              href={`#/collections/${allContentTypes[1]!.collection}`}
              aria-current={current('/collections')}
            >
              Isi situs
            </a>
          </li>
          <li>
            <a href="#/workflow" aria-current={current('/workflow')}>
              Alur terbit
            </a>
          </li>
          <li>
            <button type="button" onClick={() => openMediaLibrary()}>
              Foto<span className="desk-wide">&nbsp;dan berkas</span>
            </button>
          </li>
        </ul>
      </nav>
      <div className="desk-header-side">
        <details className="desk-menu">
          <summary>Tulis baru</summary>
          <ul>
            {writable.map(({ collection, label }) => (
              <li key={collection}>
                <a href={`#/collections/${collection}/new`}>{label}</a>
              </li>
            ))}
          </ul>
        </details>
        <a className="desk-guide" href="/admin/panduan/" target="_blank">
          Panduan
        </a>
        <details className="desk-menu quiet">
          <summary>{user?.name || 'Akun'}</summary>
          <ul>
            <li>
              <a href={displayUrl ?? '/'} target="_blank" rel="noopener">
                Lihat situs
              </a>
            </li>
            <li>
              <button type="button" onClick={() => void inviteColleague()}>
                Undang rekan
              </button>
            </li>
            <li>
              <button type="button" onClick={onLogoutClick}>
                Keluar
              </button>
            </li>
          </ul>
        </details>
      </div>
    </header>
  );
}

/** An open menu closes when something else is pressed, or something in it was chosen. */
document.addEventListener('click', ({ target }) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.desk-menu[open]')) {
    if (!(target as Element).closest('summary') || !menu.contains(target as Node)) menu.open = false;
  }
});

export default Header;
