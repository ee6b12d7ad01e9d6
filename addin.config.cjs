// The one place where the add-in's addresses are set. ADDIN_URL overrides the production address at build time.
const withSlash = (url) => (url.endsWith("/") ? url : `${url}/`);

module.exports = {
  /** Where `npm start` serves the pane; stands in manifest.xml and is replaced by `url` in the build. */
  developmentUrl: "https://localhost:3000/",
  /** Where the built files are hosted. */
  url: withSlash(process.env.ADDIN_URL || "https://ndr-explainer.example.com/"),
  /** Microsoft requires add-ins to load the library from its own network. */
  officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  /** What the unified manifest states and the XML manifest has no element for; pages are relative to `url`. */
  unified: { privacyPage: "privacy.html", termsPage: "terms.html", accentColor: "#2b7cd3" },
};
