import hooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** The arrows of the house: which rooms a room may import from (besides itself). */
const arrows = {
  message: [],
  knowledge: [],
  locales: [],
  report: ["message"],
  original: ["message", "report"],
  diagnosis: ["message", "report", "original", "knowledge", "locales"],
  outlook: ["message"],
  cli: ["message", "report", "original", "knowledge", "diagnosis", "locales"],
  graph: [],
  taskpane: [
    "message",
    "report",
    "original",
    "knowledge",
    "diagnosis",
    "locales",
    "outlook",
    "graph",
  ],
};

/** Rooms that run in the pane, in Node and in a worker alike. */
const pure = ["message", "report", "original", "knowledge", "diagnosis", "graph"];

const forbiddenFor = (room, allowed) =>
  [...Object.keys(arrows), "preview"].filter((other) => other !== room && !allowed.includes(other));

const browserGlobals = [
  "window",
  "document",
  "navigator",
  "localStorage",
  "Office",
  "process",
  "Buffer",
];

const rooms = Object.entries(arrows).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(?:\\.\\./)+(?:${forbiddenFor(room, allowed).join("|")})(?:/|$)`,
            message: `src/${room} may import only from ${allowed.length > 0 ? allowed.join(", ") : "itself"}.`,
          },
          ...(room === "cli"
            ? []
            : [{ regex: "^node:", message: "Only src/cli runs in Node alone." }]),
          ...(room === "taskpane"
            ? []
            : [
                {
                  regex: "^(?:react|react-dom|@fluentui/)",
                  message: "Only src/taskpane knows React.",
                },
              ]),
        ],
      },
    ],
    ...(pure.includes(room) ? { "no-restricted-globals": ["error", ...browserGlobals] } : {}),
    ...(room === "taskpane"
      ? {
          "no-restricted-globals": [
            "error",
            { name: "Office", message: "Only src/outlook knows Office.js." },
          ],
        }
      : {}),
  },
}));

export default tseslint.config(
  { ignores: ["node_modules", "dist", "build", ".cache", "coverage"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { "react-hooks": hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      "no-console": ["error", { allow: ["error"] }],
      // Numbers in templates read well and are safe.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Mail is full of control characters: patterns have to name them.
      "no-control-regex": "off",
    },
  },
  {
    // Everything from a message is hostile: no pattern may take more than linear time.
    files: ["src/**/*.{ts,tsx}"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential", ignoreSticky: true }],
    },
  },
  { files: ["src/cli/**", "preview/**"], rules: { "no-console": "off" } },
  ...rooms,
);
