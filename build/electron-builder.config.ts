import type { Configuration } from 'electron-builder';

/** Files of the database package that only its own build, its types or other systems need. */
const unneeded = [
  '!node_modules/better-sqlite3/{deps,src,binding.gyp,index.d.ts,README.md}',
  '!node_modules/better-sqlite3/{deps,src}/**',
  '!node_modules/better-sqlite3/lib/*-{x64,arm64}.js',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
  '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
  '!node_modules/node-addon-api/**',
];

/** How the app is packaged. `build/package.mjs` adds which Electron to take. */
const configuration: Configuration = {
  appId: 'app.frontdoor.desk',
  productName: 'Frontdoor',
  copyright: 'MIT licence',
  directories: { output: 'dist', buildResources: 'build/icons' },
  files: [
    'out/**',
    'packs/**',
    '!packs/pack.schema.json',
    '!packs/**/*.md',
    'package.json',
    '!out/.built',
    '!out/**/*.map',
    ...unneeded,
  ],
  // Only the addon lies outside the archive; smart unpacking would leave JavaScript there, which nothing checks.
  asar: { smartUnpack: false },
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/**'],
  afterPack: 'build/packaging/after-pack.mjs',
  // The database package brings its binaries along; compiling it would need headers from the network.
  npmRebuild: false,
  electronLanguages: ['en-GB', 'en-US'],
  publish: null,
  win: { target: ['nsis', 'msi'] },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  msi: { oneClick: false, perMachine: true },
  mac: { target: ['dmg'], category: 'public.app-category.business', hardenedRuntime: true },
  linux: { target: ['AppImage', 'deb'], category: 'Office', executableName: 'frontdoor' },
};

export default configuration;
