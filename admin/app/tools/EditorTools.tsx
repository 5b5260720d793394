import { store } from 'decap-cms-core/dist/esm/redux';
import { typeOfCollection } from '../../../src/model/index.ts';
import { changeAddress } from './change-address.ts';
import { showHistory } from './history.ts';
import { showKept } from './kept-texts.ts';
import { withdrawConsent } from './withdraw-consent.ts';

/** What an editor can do with the entry in the form besides writing: its history, texts on this device, its address. */
export function EditorTools() {
  const entry = store.getState().entryDraft.get('entry');
  const collection = String(entry?.get('collection') ?? '');
  const isNew = entry?.get('newRecord') === true;
  const type = typeOfCollection(collection);
  return (
    <details className="desk-menu plain">
      <summary>Lainnya</summary>
      <ul>
        {!isNew && (
          <li>
            <button type="button" onClick={() => void showHistory()}>
              Riwayat
            </button>
          </li>
        )}
        <li>
          <button type="button" onClick={() => void showKept()}>
            Pulihkan dari perangkat ini
          </button>
        </li>
        {!isNew && type?.folder && !type.fixed && (
          <li>
            <button type="button" onClick={() => void changeAddress()}>
              Ganti alamat
            </button>
          </li>
        )}
        {!isNew && type && 'consent' in type.fields && (
          <li>
            <button type="button" onClick={() => void withdrawConsent()}>
              Cabut persetujuan
            </button>
          </li>
        )}
        <li>
          <a href="/admin/panduan/" target="_blank">
            Panduan
          </a>
        </li>
        <li className="desk-narrow">
          <button
            type="button"
            onClick={() => document.querySelector<HTMLElement>('[class*="-DeleteButton"]')?.click()}
          >
            Buang draf atau usulkan hapus
          </button>
        </li>
      </ul>
    </details>
  );
}

export default EditorTools;
