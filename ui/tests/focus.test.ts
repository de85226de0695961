import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from '../src/shell/focus';

let stop: () => void;
beforeEach(() => {
  document.body.innerHTML = `
    <main tabindex="-1">
      <ul>${['Ann', 'Bilal', 'Carys'].map((name) => `<li>${name}<button id="${name}">Change</button></li>`).join('')}</ul>
      <form><input id="name" /></form><button id="add">Add</button>
    </main>`;
  stop = keepFocus();
});
afterEach(() => stop());

const at = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const frames = async (): Promise<void> => {
  for (let n = 0; n < 3; n += 1) await new Promise((done) => requestAnimationFrame(done));
};
const focused = async (): Promise<string> => {
  await frames();
  return document.activeElement?.id || (document.activeElement?.localName ?? '');
};

test('a row that goes leaves the focus to the next, the last one to that before', async () => {
  at('Bilal').focus();
  at('Bilal').closest('li')?.remove();
  expect(await focused()).toBe('Carys');
  at('Carys').closest('li')?.remove();
  expect(await focused()).toBe('Ann');
  at('Ann').closest('li')?.remove();
  expect(await focused(), 'an empty list: what follows it').toBe('name');
});

test('what comes in the stead takes the focus', async () => {
  at('Bilal').focus();
  const form = document.createElement('li');
  form.innerHTML = '<input id="instead" />';
  at('Bilal').closest('li')?.replaceWith(form);
  expect(await focused()).toBe('instead');
});

test('a button that rests while its work is done has the focus again after', async () => {
  at('add').focus();
  at('add').toggleAttribute('disabled', true);
  // jsdom leaves the focus on a button that is disabled; a browser does not.
  at('add').blur();
  await frames();
  at('add').toggleAttribute('disabled', false);
  expect(await focused()).toBe('add');
});

test('a row that moves keeps the focus', async () => {
  at('Carys').focus();
  const row = at('Carys').closest('li');
  if (row) row.parentNode?.prepend(row);
  expect(await focused()).toBe('Carys');
});

test('where a screen puts the focus itself, it stays', async () => {
  at('Ann').focus();
  at('Ann').closest('li')?.remove();
  at('name').focus();
  expect(await focused()).toBe('name');
});

test('a field left on purpose stays left', async () => {
  at('name').focus();
  at('name').blur();
  expect(await focused()).toBe('body');
  at('Ann').closest('li')?.remove();
  expect(await focused()).toBe('body');
});

test('a button that rested and was then left on purpose stays left', async () => {
  at('add').focus();
  at('add').toggleAttribute('disabled', true);
  at('add').toggleAttribute('disabled', false);
  expect(await focused()).toBe('add');
  at('add').blur();
  expect(await focused()).toBe('body');
});
