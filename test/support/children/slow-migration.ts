import { connect } from '../../../electron/data/db/connect.ts';
import { harden } from '../../../electron/data/db/harden.ts';
import { type Migration, migrate } from '../../../electron/data/db/migrate.ts';
import { migrations } from '../../../electron/data/migrations/index.ts';

/** Steps behind the real ones that write for a while: each fills a table of its own and empties the one before. */
const bulky = [1000, 1010, 1020, 1030].map(
  (version): Migration => ({
    version,
    name: `bulk-${version}`,
    up: (db) =>
      db.script(`CREATE TABLE bulk_${version} (n INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
        INSERT INTO bulk_${version} WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 3000)
          SELECT n, hex(randomblob(200)) FROM counted;
        UPDATE bulk_${version} SET text = text || n;
        ${version > 1000 ? `DROP TABLE bulk_${version - 10};` : ''}`),
  }),
);

/** Brings the database named by the arguments up to date, and says so at each step. */
const [file = '', key = ''] = process.argv.slice(2);
const connection = connect({ file, key, sqliteBinding: null });
harden(connection);
const spoken = [...migrations, ...bulky].map(
  (step): Migration => ({
    ...step,
    up: (db) => {
      process.send?.({ type: 'log', level: 'info', line: String(step.version) });
      step.up(db);
    },
  }),
);
migrate(connection, spoken, () => {});
connection.close();
process.send?.({ type: 'log', level: 'info', line: 'done' }, () => process.exit(0));
