// PO files hold the texts (explicit ids, ICU MessageFormat). They are compiled where they are wanted, so that no generated
// file can go stale: by texts.cjs for the pane, by webpack with this file as a loader for the command line, by jest with it
// as a transform.
const PO = require("pofile");
const { compileMessageOrThrow } = require("@lingui/message-utils/compileMessage");

/**
 * Compiles a PO file.
 * @param {string} source the PO file
 * @returns {string} JSON that maps each id to lingui's compiled message
 * @throws on a message that is not ICU MessageFormat, naming its id
 */
function compile(source) {
  const messages = {};
  for (const item of PO.parse(source).items) {
    if (item.obsolete || item.msgstr.join("") === "") continue;
    try {
      messages[item.msgid] = compileMessageOrThrow(item.msgstr.join(""), (value) => value);
    } catch (error) {
      throw new Error(`${item.msgid}: ${error.message}`);
    }
  }
  return JSON.stringify(messages);
}

module.exports = function poLoader(source) {
  return `export default ${compile(source)};`;
};
module.exports.compile = compile;
module.exports.process = (source) => ({
  code: `module.exports = { __esModule: true, default: ${compile(source)} };`,
});
