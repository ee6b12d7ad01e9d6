const transform = {
  "\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
  "\\.po$": "<rootDir>/scripts/po.cjs",
};
const common = { transform, moduleFileExtensions: ["ts", "tsx", "js", "cjs", "mjs", "json", "po"] };

/** Three projects: the pure rooms in Node, the views in jsdom, the whole pane in headless Chromium. */
module.exports = {
  projects: [
    {
      ...common,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/taskpane/", "<rootDir>/test/outlook/"],
    },
    {
      ...common,
      displayName: "view",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/taskpane/setup.ts"],
    },
    {
      ...common,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/outlook/**/*.test.ts"],
      globalSetup: "<rootDir>/test/outlook/build-once.ts",
    },
  ],
  testTimeout: 30000,
};
