/** A mistake in a chapter (or in a source it cuts from), with the place where it stands. */
export class ChapterError extends Error {
  /**
   * @param {string} message
   * @param {number} line  from 1
   * @param {string} [file]  filled in by compileChapter
   */
  constructor(message, line, file) {
    super(message);
    this.line = line;
    this.file = file;
  }
}
