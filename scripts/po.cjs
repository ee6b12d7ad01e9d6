// PO files hold the texts (explicit ids, ICU MessageFormat). They are compiled where they are imported:
// webpack uses this file as a loader, jest as a transform, so that no generated file can go stale.
const PO = require("pofile");
const { compileMessageOrThrow } = require("@lingui/message-utils/compileMessage");

/**
 * Compiles a PO file into a module whose default export maps each id to lingui's compiled message.
 * @param {string} source the PO file
 * @returns {string} an ES module
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
module.exports.process = (source) => ({
  code: `module.exports = { __esModule: true, default: ${compile(source)} };`,
});
