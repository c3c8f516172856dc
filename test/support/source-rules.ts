import { type SourceFile, type TakenApart, takeApart } from './source-files.ts';

interface Rule {
  readonly says: string;
  /** Paths that the rule is about. */
  readonly about: RegExp;
  /** Paths among them where it may be broken. */
  readonly but?: RegExp;
  readonly isBroken: (source: TakenApart, file: SourceFile) => boolean;
}

const product = /^(electron|shared|renderer|upstream)\//;
const everything = /./;
const sql =
  /\b(SELECT\s[\s\S]*\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+[\w${}]+\s+SET|DELETE\s+FROM|(CREATE|DROP|ALTER)\s+(UNIQUE\s+)?(TABLE|INDEX|TRIGGER|VIEW))\b/;

/** Where `as` gives a name and takes no type for granted: imports, exports, and the keys of a mapped type. */
const asInNames = /\b(?:import|export)\b[^;]*?\bfrom\b|\bexport\s*\{[^}]*\}|\bin\s+(?:keyof\s+)?[\w[\]&\s]+?\bas\b/g;

const rules: readonly Rule[] = [
  {
    says: 'hears the page past the registrar',
    about: product,
    but: /^electron\/(main\/registrar|preload\/index)\.ts$/,
    isBroken: ({ code }) => /\bipc(Main|Renderer)\b/.test(code),
  },
  {
    says: 'hears the page without ipcMain',
    about: product,
    but: /^electron\/main\/registrar\.ts$/,
    isBroken: ({ code, texts }) => /\.ipc\b/.test(code) || texts.some((text) => text === 'ipc-message'),
  },
  {
    says: 'sends to a page past windows.ts and the registrar',
    about: /^electron\/main\//,
    but: /^electron\/main\/(registrar|windows)\.ts$/,
    isBroken: ({ code }) => /\b(webContents|sender)\s*\??\.\s*send\b/.test(code),
  },
  {
    says: 'touches the system’s secrets outside keyring.ts',
    about: product,
    but: /^electron\/main\/keys\/keyring\.ts$/,
    isBroken: ({ code }) => /\bsafeStorage\b/.test(code),
  },
  {
    says: 'has SQL outside queries/ and migrations/',
    about: product,
    but: /^(electron\/data|upstream)\/(queries|migrations)\//,
    isBroken: ({ texts }) => texts.some((text) => sql.test(text)),
  },
  {
    says: 'reads the environment outside options.ts',
    about: /^(electron\/(main|preload)|upstream)\//,
    but: /^(electron\/main\/(options|index)|upstream\/(main|embedded\/[a-z-]+))\.ts$/,
    isBroken: ({ code }) => /\bprocess\.env\b/.test(code),
  },
  {
    says: 'has a default export',
    about: everything,
    but: /\.(config|d)\.ts$/,
    isBroken: ({ code }) => /\bexport\s+default\b|\bas\s+default\b/.test(code),
  },
  { says: 'has an enum', about: everything, isBroken: ({ code }) => /\benum\s+\w+\s*\{/.test(code) },
  {
    says: 'has an any',
    about: everything,
    isBroken: ({ code }) => /[:<|&]\s*any\b(?!\s*[:(.])|\bany\s*(\[\]|>)/.test(code),
  },
  {
    says: 'takes a type for granted',
    about: everything,
    isBroken: ({ code }) => /(?<!\.)\bas\s+(?!const\b)/.test(code.replaceAll(asInNames, '')),
  },
  {
    says: 'decides by trim() whether a text is empty: saysSomething() knows the invisible characters too',
    about: product,
    isBroken: ({ code }) => /\.trim\(\)\s*([!=]==\s*""|&&|\|\||\?(?![.?]))|\bif \([^()]*\.trim\(\)\)/.test(code),
  },
  {
    says: 'silences the compiler',
    about: everything,
    isBroken: (_source, { text }) => /^\s*(\/\/|\/\*)\s*@ts-(ignore|expect-error|nocheck)/m.test(text),
  },
  {
    says: 'has more than 300 lines',
    about: everything,
    isBroken: (_source, { text }) => text.trimEnd().split('\n').length > 300,
  },
  {
    says: 'is not named in small letters with hyphens',
    about: everything,
    isBroken: (_source, { path }) =>
      !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d|module))*\.tsx?$/.test(path.split('/').at(-1) ?? ''),
  },
];

/** Every rule that a file breaks, in words. */
export function brokenRules(file: SourceFile): string[] {
  const source = takeApart(file.text);
  return rules
    .filter(({ about, but }) => about.test(file.path) && !but?.test(file.path))
    .filter(({ isBroken }) => isBroken(source, file))
    .map(({ says }) => `${file.path} ${says}`);
}
