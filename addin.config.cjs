// The one place where the add-in's addresses are set. ADDIN_URL overrides the production address at build time.
const withSlash = (url) => (url.endsWith("/") ? url : `${url}/`);

/** A registration's number in Microsoft Entra; anything else would end up in the pane as it is. */
function clientId(value) {
  if (!value) return null;
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return value.toLowerCase();
  throw new Error("GRAPH_CLIENT_ID is not the client id of an app registration (a GUID).");
}

module.exports = {
  /** Where `npm start` serves the pane; stands in manifest.xml and is replaced by `url` in the build. */
  developmentUrl: "https://localhost:3000/",
  /** Where the built files are hosted. */
  url: withSlash(process.env.ADDIN_URL || "https://ndr-explainer.example.com/"),
  /** Microsoft requires add-ins to load the library from its own network. */
  officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  /** Turns the list of the mailbox's bounces on, and all that belongs to it (docs/graph.md); null leaves it out. */
  graphClientId: clientId(process.env.GRAPH_CLIENT_ID),
  /** What the unified manifest states and the XML manifest has no element for; pages are relative to `url`. */
  unified: { privacyPage: "privacy.html", termsPage: "terms.html", accentColor: "#2b7cd3" },
};
