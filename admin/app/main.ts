import CMS from 'decap-cms-core/dist/esm/index';
import en from 'decap-cms-locales/dist/esm/en/index.js';
import { DeskBackend } from './backend.ts';
import { deskConfig } from './config.ts';
import './desk.css';
import { id } from './locale-id.ts';
import { startWithForm } from './phone.ts';
import { showPublishing } from './publishing/bar.ts';

CMS.registerLocale('en', en);
CMS.registerLocale('id', id);
CMS.registerBackend('desk', DeskBackend);
startWithForm();
CMS.init({ config: deskConfig(location.origin) });
document.getElementById('opening')?.remove();
showPublishing();

/** The editor's code comes while the list is being read. */
addEventListener('load', () => setTimeout(() => void import('./editor.ts'), 3_000), { once: true });
