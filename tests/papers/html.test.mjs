// Every paper as a page for a browser: well-formed, the same tree to an HTML reader and an XML reader, and by axe's rules.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { JSDOM, VirtualConsole } from 'jsdom';
import { root } from '../../scripts/places.mjs';
import { PAPERS, printed, remove } from './sample.mjs';

const AXE = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

after(remove);

for (const [name, paper] of PAPERS) {
  const html = () => readFileSync(printed(paper, 'html'), 'utf8');

  test(`${name}: a browser mends nothing`, () => {
    const quiet = new VirtualConsole();
    const asHtml = new JSDOM(html(), { virtualConsole: quiet }).window.document;
    const asXml = new JSDOM(html(), { contentType: 'application/xml', virtualConsole: quiet }).window.document;
    assert.deepEqual(tree(asHtml.documentElement), tree(asXml.documentElement));
    assert.equal(asHtml.querySelectorAll('script, img, link, iframe, [src]').length, 0, 'it fetches and runs nothing');
    assert.equal(asHtml.documentElement.lang, 'en-GB');
    assert.equal(asHtml.querySelectorAll('h1').length, 1);
  });

  test(`${name}: axe finds nothing`, async () => {
    // The page itself allows no script; what is looked at is its tree.
    const { window } = new JSDOM(html(), { runScripts: 'outside-only', pretendToBeVisual: true });
    window.eval(AXE);
    const { violations } = await window.axe.run(window.document, {
      runOnly: RULES,
      rules: { 'color-contrast': { enabled: false } },
    });
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
    assert.equal(told.length, 0, told.join('\n'));
    window.close();
  });
}

/** The elements of a tree with their attributes and words; the space between elements says nothing. */
function tree(element) {
  const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
  const children = [...element.childNodes].flatMap((node) => {
    if (node.nodeType === node.ELEMENT_NODE) return [tree(node)];
    const words = node.textContent.trim();
    return words === '' ? [] : [words];
  });
  return [element.localName, attributes, children];
}
