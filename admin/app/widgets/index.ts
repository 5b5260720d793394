import booleanWidget from 'decap-cms-widget-boolean';
import listWidget from 'decap-cms-widget-list';
import objectWidget from 'decap-cms-widget-object';
import { Choice } from './Choice.tsx';
import { EntryLink } from './EntryLink.tsx';
import { FileList } from './FileList.tsx';
import { LongList } from './LongList.tsx';
import { Media } from './Media.tsx';
import { Number } from './Number.tsx';
import { RichText } from './RichText.tsx';
import { Text } from './Text.tsx';
import { Time } from './Time.tsx';

/** Every widget that config.ts names. The preview draws the page itself, so none has a preview of its own. */
export const widgets = [
  booleanWidget.Widget(),
  listWidget.Widget(),
  { name: 'markdown', controlComponent: RichText },
  objectWidget.Widget(),
  { name: 'desk-text', controlComponent: Text },
  { name: 'desk-number', controlComponent: Number },
  { name: 'desk-time', controlComponent: Time },
  { name: 'desk-choice', controlComponent: Choice },
  { name: 'desk-entry', controlComponent: EntryLink },
  { name: 'desk-long-list', controlComponent: LongList },
  { name: 'desk-files', controlComponent: FileList },
  { name: 'desk-media', controlComponent: Media },
];
