/**
 * Three builds for people:
 * - `complement`: the add-in as Excel sideloads it (dist/complement), static files only;
 * - `atelier`: the demonstration page with its stand-in Excel (dist/atelier), never shipped;
 * - `cli`: the command line `iml` (dist/cli);
 * and three that `npm run bench` alone needs: `bench`, `bench-page` and `bench-template`.
 *
 * The add-in's scripts are built once: the demonstration page loads the very same files.
 */
const { writeFileSync } = require('node:fs');
const path = require('node:path');

const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const webpack = require('webpack');

/** The add-in's keys, where its manifest says that they are. */
const SHORTCUTS = { from: 'src/commands/raccourcis.json', to: 'raccourcis.json' };
const dist = (name) => path.resolve(__dirname, 'dist', name);
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Where the built page finds office.js: Microsoft's CDN, or an own copy on a closed network. */
const officeJs = process.env.OFFICE_JS_URL ?? CDN;

/**
 * What the pane's page may load and ask for: its own files, and office.js with what office.js loads
 * (https://github.com/OfficeDev/office-js/issues/1005). Styles are inline, as Fluent UI writes them.
 * No text is ever run as a script, and nothing is sent anywhere.
 */
const policyOf = (office) => {
  const origin = URL.canParse(office) ? new URL(office).origin : '';
  const microsoft = origin === new URL(CDN).origin ? 'https://ajax.aspnetcdn.com' : '';
  const scripts = ["'self'", origin, microsoft].filter((source) => source !== '').join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${origin && ` ${origin}`}`,
    "worker-src 'self'",
    // The guide, inside the pane.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
};

const transpile = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target,
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
});

const base = (mode, target) => ({
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: {
    extensions: ['.ts', '.tsx', '.mjs', '.js'],
    alias: {
      // The reader of .docx brings a library of archives of 27 KB (ours serves it as well), one that writes
      // XML, which reading never does, and the whole of a library of which it uses eighteen functions.
      jszip$: path.resolve(__dirname, 'src/workbook/document/loadAsync.ts'),
      xmlbuilder: false,
      underscore$: path.resolve(__dirname, 'node_modules/underscore/modules/index.js'),
    },
  },
  module: { rules: [transpile(target), { test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  optimization: {
    // The shortest: every import of a part says one. What it costs is that more parts change with a version.
    moduleIds: 'natural',
    // In a fifth of the time of webpack's own choice, for as few bytes.
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        minimizerOptions: { compress: { passes: 4 } },
      }),
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** The parser of CSV for browsers brings what Node has of its own. */
const browserResolve = (mode) => {
  const { alias, ...others } = base(mode, 'es2020').resolve;
  return { ...others, alias: { ...alias, 'csv-parse/sync$': 'csv-parse/browser/esm/sync' } };
};

/** Beside what is published: the files of each part of the pane, for the test that weighs them. */
const partsList = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('parts', ({ namedChunkGroups }) => {
      const parts = [...namedChunkGroups].map(([name, group]) => [name, group.getFiles()]);
      const file = `${compiler.outputPath}.json`;
      writeFileSync(file, JSON.stringify(Object.fromEntries(parts), undefined, 2));
    }),
};

const complement = (mode) => ({
  ...base(mode, 'es2020'),
  resolve: browserResolve(mode),
  name: 'complement',
  entry: { taskpane: './src/pane/index.tsx' },
  output: {
    path: dist('complement'),
    filename: '[name].js',
    // Named by what they hold: a pane never takes a part of another version.
    chunkFilename: '[name].[contenthash:8].js',
    chunkLoadTimeout: 30_000,
    clean: true,
  },
  optimization: {
    ...base(mode, 'es2020').optimization,
    // A part of its own for what several share from 10 KB of source on: smaller ones lose more in compression.
    splitChunks: { minSize: 10_000 },
  },
  plugins: [
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: './src/pane/taskpane.html',
      chunks: ['taskpane'],
      hash: true,
      templateParameters: { officeJs, policy: policyOf(officeJs) },
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png', to: 'assets/[name][ext]' },
        {
          from: 'src/pane/aide.html',
          to: 'aide.html',
          transform: async () => (await import('./scripts/lib/guide.mjs')).guidePage(),
        },
        SHORTCUTS,
      ],
    }),
    partsList,
  ],
});

const atelier = (mode) => ({
  ...base(mode, 'es2022'),
  resolve: browserResolve(mode),
  name: 'atelier',
  entry: { atelier: './office-host/page/index.tsx', 'bridge-shim': './office-host/bridge/shim.ts' },
  output: {
    path: dist('atelier'),
    filename: '[name].js',
    assetModuleFilename: '[name][ext]',
    clean: true,
  },
  module: {
    rules: [...base(mode, 'es2022').module.rules, { test: /\.wasm$/, type: 'asset/resource' }],
  },
  plugins: [
    new HtmlPlugin({
      filename: 'index.html',
      template: './office-host/page/index.html',
      chunks: ['atelier'],
      hash: true,
    }),
    new HtmlPlugin({
      filename: 'volet.html',
      template: './office-host/bridge/volet.html',
      inject: false,
      hash: true,
    }),
    // The page draws the ribbon that the manifest declares, and knows the keys of the add-in.
    new CopyPlugin({ patterns: ['manifest.xml', SHORTCUTS] }),
  ],
});

const cli = (mode) => ({
  ...base(mode, 'es2022'),
  name: 'cli',
  target: 'node20',
  // Where the file stands, for the threads that run it.
  node: { __filename: false },
  entry: { iml: './src/cli/main.ts' },
  output: { path: dist('cli'), filename: '[name].js', clean: true },
  devtool: false,
  optimization: {
    // The shortest: every import of a part says one. What it costs is that more parts change with a version.
    moduleIds: 'natural',
    minimize: false,
  },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    // One file, so that it can be handed over by itself.
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
  ],
});

const bench = (mode) => ({
  ...cli(mode),
  name: 'bench',
  entry: { bench: './test/bench/main.ts' },
  // Packages are found from the project's folder, when it runs.
  module: { ...base(mode, 'es2022').module, parser: { javascript: { createRequire: false } } },
  externals: {
    'playwright-core': 'module playwright-core',
    '@e965/xlsx': 'module @e965/xlsx',
    '@duckdb/node-api': 'module @duckdb/node-api',
  },
  experiments: { outputModule: true },
  output: { path: dist('bench'), filename: '[name].mjs', module: true, clean: true },
  plugins: [],
});

/** A bare page over the worker of the pane, for the bench to watch in Chromium. */
const benchPage = (mode) => ({
  ...base(mode, 'es2022'),
  resolve: browserResolve(mode),
  name: 'bench-page',
  entry: { retours: './test/bench/page/retours.ts' },
  output: { path: dist('bench-page'), filename: '[name].js', clean: true },
});

/** What the pane is measured beside, built as the pane is. */
const benchTemplate = (mode) => ({
  ...base(mode, 'es2020'),
  name: 'bench-template',
  entry: { taskpane: './test/bench/template/index.tsx' },
  output: { path: dist('bench-template'), filename: '[name].js', clean: true },
});

module.exports = (_env, argv) => {
  const mode = argv.mode ?? 'production';
  return [
    ...[complement(mode), atelier(mode), cli(mode)],
    ...[bench(mode), benchPage(mode), benchTemplate(mode)],
  ];
};
