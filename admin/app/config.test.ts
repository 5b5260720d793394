import { expect, test } from 'vitest';
import { allContentTypes } from '../../src/model/index.ts';
import { deskConfig, modelFieldOf, type DecapField } from './config.ts';

const { collections } = deskConfig('https://contoh.go.id');
const formsOf = (collection: (typeof collections)[number]): DecapField[] =>
  'files' in collection ? collection.files.flatMap(({ fields }) => fields) : collection.fields;

const all = (fields: readonly DecapField[]): DecapField[] =>
  fields.flatMap((field) => {
    const { fields: inner, field: item } = field as { fields?: DecapField[]; field?: DecapField };
    return [field, ...all(inner ?? []), ...all(item ? [item] : [])];
  });

test('every content type has a collection with all its fields, labels and hints', () => {
  expect(collections.map(({ name }) => name)).toEqual(allContentTypes.map(({ collection }) => collection));
  for (const [index, type] of allContentTypes.entries()) {
    const names = formsOf(collections[index]!).map(({ name }) => name);
    expect(names).toEqual([...Object.keys(type.fields), ...(type.body ? ['body'] : [])]);
  }
});

test('every field of every form leads back to its field in the model', () => {
  for (const field of collections.flatMap((collection) => all(formsOf(collection)))) {
    const asked = modelFieldOf(field.model);
    expect([field.model, asked?.label, asked?.hint]).toEqual([field.model, field.label, field.hint]);
  }
});

test('what a rule may ask for, or can only be on or off, is not said to be optional', () => {
  const optional = collections
    .flatMap((collection) => all(formsOf(collection)))
    .filter(({ required }) => !required)
    .map(({ model }) => model);
  expect(optional).toEqual(expect.arrayContaining(['stories/age', 'batches/quota', 'news/photo']));
  for (const model of [
    'stories/consent/basis',
    'stories/consent/form',
    'stories/photo/alt',
    'news/pinned',
    'batches/cost',
  ])
    expect(optional).not.toContain(model);
});

test('only widgets that the desk brings are asked for', () => {
  const used = new Set(
    collections.flatMap((collection) => all(formsOf(collection))).map(({ widget }) => widget),
  );
  expect([...used].sort()).toEqual([
    'boolean',
    'desk-choice',
    'desk-entry',
    'desk-files',
    'desk-long-list',
    'desk-media',
    'desk-number',
    'desk-text',
    'desk-time',
    'list',
    'markdown',
    'object',
  ]);
});

test('nothing is fetched from elsewhere', () => {
  expect(deskConfig('https://contoh.go.id')).toMatchObject({
    load_config_file: false,
    local_backend: false,
    locale: 'id',
    publish_mode: 'editorial_workflow',
  });
});

test('an editor can add an official number, an official page, and a condition with its answers', () => {
  const form = (name: string) => all(formsOf(collections.find((collection) => collection.name === name)!));
  const models = (name: string) => form(name).map(({ model, widget }) => `${model} ${widget}`);
  expect(models('siteSettings')).toEqual(
    expect.arrayContaining([
      'siteSettings/officialNumbers list',
      'siteSettings/officialNumbers/number desk-text',
      'siteSettings/officialPages list',
      'siteSettings/officialPages/url desk-text',
    ]),
  );
  expect(models('eligibility')).toEqual(
    expect.arrayContaining([
      'eligibility/questions list',
      'eligibility/questions/answers list',
      'eligibility/questions/answers/fit desk-choice',
      'eligibility/questions/otherwise desk-text',
    ]),
  );
});
