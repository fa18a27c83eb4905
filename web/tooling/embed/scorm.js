import fs from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { readChapter } from '../chapter-files.js';
import { escapeHtml } from '../code/quantities.js';
import { inRoot } from '../paths.js';
import { fileEntry, textEntry } from './archive.js';
import { framePage } from './pages.js';

/**
 * Writes the SCORM 1.2 packages of a chapter, one a language: its page, the manifest, the licence.
 * @param {object} what
 * @param {string} what.folder  absolute
 * @param {string} what.chapter
 * @param {string[]} what.languages
 * @param {string} what.version
 * @returns {Promise<string[]>} files
 */
export async function writeScormPackages({ folder, chapter, languages, version }) {
  const { cards } = (await readChapter(inRoot('web/chapters', chapter, 'en.md'))).chapter;
  const checks = cards.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'check'));
  const head = Object.entries({ checks, cards })
    .map(([name, rows]) => `<meta name="${name}" content="${rows.map(idOf).join(' ')}" />`)
    .join('');
  const page = await framePage({ entry: 'embed/scorm.js', chapter, version, head });
  fs.mkdirSync(folder, { recursive: true });
  const writing = languages.map(async (lang) => {
    const { title } = (await readChapter(inRoot('web/chapters', chapter, `${lang}.md`))).chapter;
    const files = {
      'imsmanifest.xml': textEntry(manifest({ chapter, lang, title, version })),
      'index.html': textEntry(page),
      LICENSE: fileEntry(inRoot('LICENSE')),
      NOTICE: fileEntry(inRoot('NOTICE')),
    };
    const file = path.join(folder, `${chapter}.${lang}.zip`);
    fs.writeFileSync(file, zipSync(files, { level: 6 }));
    return file;
  });
  return Promise.all(writing);
}

/** @param {any} row  a card, or a check */
const idOf = ({ id }) => id;

/** @param {{chapter: string, lang: string, title: string, version: string}} about */
const manifest = ({ chapter, lang, title, version }) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="gradient-walk-${chapter}-${lang}" version="${version}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escapeHtml(title)}</title>
      <item identifier="lab" identifierref="page" parameters="?lang=${lang}">
        <title>${escapeHtml(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html" />
    </resource>
  </resources>
</manifest>
`;
