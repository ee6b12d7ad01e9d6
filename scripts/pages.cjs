const BLOCK = /^ *<!-- (with|without) graph -->\n([\s\S]*?)^ *<!-- end -->\n/gm;

/**
 * A page as it is published: what it says between `<!-- with graph -->` and `<!-- end -->` only where Microsoft Graph is
 * configured, what it says between `<!-- without graph -->` and `<!-- end -->` only where it is not.
 * @param {string} html - one of src/pages
 * @param {string | null} graphClientId - of addin.config.cjs
 * @throws where a block does not end
 */
function forGraph(html, graphClientId) {
  const wanted = graphClientId ? "with" : "without";
  const page = html.replace(BLOCK, (_, kind, content) => (kind === wanted ? content : ""));
  if (/<!-- (?:with|without) graph -->|<!-- end -->/.test(page))
    throw new Error("a block of a page has no end, or no start");
  return page;
}

module.exports = { forGraph };
