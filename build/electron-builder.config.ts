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

const {
  /** The public half of the key that updates are signed with; without it the app takes no updates. */
  FRONTDOOR_UPDATE_KEY: updateKey,
  /** Who the certificate of Windows is made out to: updates of anybody else are refused. */
  FRONTDOOR_PUBLISHER: publisherName,
  /** Who answers for the packages, as Debian wants it: a name and an e-mail address. */
  FRONTDOOR_MAINTAINER: maintainer = 'Frontdoor <packages@frontdoor.invalid>',
  FRONTDOOR_HOMEPAGE: homepage = 'https://frontdoor.invalid/',
} = process.env;

/** Apple's own check of the app needs an account: by its key, or by a name and a password made for it. */
const hasAppleAccount = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
].some((names) => names.every((name) => process.env[name]));

/** How the app is packaged. `build/package.mjs` adds which Electron to take. */
const configuration: Configuration = {
  appId: 'app.frontdoor.desk',
  productName: 'Frontdoor',
  copyright: 'MIT licence',
  directories: { output: 'dist', buildResources: 'build/icons' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
  artifactName: 'Frontdoor-${version}-${os}-${arch}.${ext}',
  extraMetadata: { homepage, ...(updateKey ? { updateKey } : {}) },
  files: [
    'out/**',
    'packs/**',
    '!packs/pack.schema.json',
    '!packs/**/*.md',
    'package.json',
    '!out/.built',
    '!out/packages-*.json',
    '!out/**/*.map',
    ...unneeded,
  ],
  extraResources: [{ from: 'dist/about', to: 'about' }],
  // Only the addon lies outside the archive; smart unpacking would leave JavaScript there, which nothing checks.
  asar: { smartUnpack: false },
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/**'],
  afterPack: 'build/packaging/after-pack.mjs',
  // The database package brings its binaries along; compiling it would need headers from the network.
  npmRebuild: false,
  electronLanguages: ['en-GB', 'en-US'],
  // Nothing is published from here. This makes the lists of updates; the server's address comes from a policy alone.
  publish: { provider: 'generic', url: 'https://updates.frontdoor.invalid', channel: 'latest' },
  win: {
    target: ['nsis', 'msi'],
    verifyUpdateCodeSignature: true,
    ...(publisherName ? { signtoolOptions: { publisherName } } : {}),
  },
  // For one person or for everybody, as is chosen; `/S /allusers` and `/S /currentuser` ask nothing.
  nsis: {
    oneClick: false,
    perMachine: false,
    selectPerMachineByDefault: true,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    artifactName: 'Frontdoor-Setup-${version}-${arch}.${ext}',
  },
  // For everybody, by whatever hands out software: `msiexec /i … /qn`.
  msi: { oneClick: false, perMachine: true },
  mac: {
    // The zip is what an update is fetched as.
    target: ['dmg', 'zip'],
    category: 'public.app-category.business',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'build/packaging/entitlements.mac.plist',
    entitlementsInherit: 'build/packaging/entitlements.mac.plist',
    notarize: hasAppleAccount,
  },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: 'frontdoor',
    maintainer,
    vendor: 'Frontdoor',
    synopsis: 'A desk for a council’s adult social care front door',
  },
  deb: {
    packageName: 'frontdoor',
    depends: [
      ...['libgtk-3-0', 'libnotify4', 'libnss3', 'libxss1', 'libxtst6', 'xdg-utils', 'libatspi2.0-0', 'libuuid1'],
      // Where the key of the store is protected.
      'libsecret-1-0',
    ],
  },
};

export default configuration;
