// Build the style sheet and the scripts into the folder that is named, by default where they are committed.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { compile } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const into = resolve(process.argv[2] ?? join(here, "../src/codemoot/web/static/codemoot"));
const packages = join(here, "node_modules");
mkdirSync(into, { recursive: true });

const { css } = compile(join(here, "styles/site.scss"), { loadPaths: [packages], style: "compressed" });
writeFileSync(join(into, "site.css"), `/* Contains parts of GOV.UK Frontend, MIT: see licences.txt */\n${css}\n`);
buildSync({
  entryPoints: [join(here, "site.mjs")],
  outfile: join(into, "site.js"),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  banner: { js: "/* Contains parts of GOV.UK Frontend, MIT: see licences.txt */" },
  legalComments: "none",
  logLevel: "warning",
});
cpSync(join(packages, "htmx.org/dist/htmx.min.js"), join(into, "htmx.js"));
