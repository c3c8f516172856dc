// 20,000 statements with forced garbage collections: references that are not kept alive, or finalizers that may not
// run where they do, show up here and not in the middle of somebody's work.
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// A utility process takes no --expose-gc on its command line.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
const [database, addon] = process.argv.slice(-2);
const Database = createRequire(import.meta.url)(database);
const db = new Database(':memory:', { nativeBinding: addon });
db.exec('CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL)');
db.function('shout', (word) => word.toUpperCase());
for (let round = 1; round <= 10_000; round += 1) {
  db.prepare('INSERT INTO words (word) VALUES (?)').run(`word ${round}`);
  const row = db.prepare('SELECT shout(word) AS word FROM words WHERE id = ?').get(round);
  if (row.word !== `WORD ${round}`) throw new Error(`round ${round} gave ${row.word}`);
  if (round % 500 === 0) collectGarbage();
}
db.close();
collectGarbage();
// A utility process does not end by itself.
process.exit(0);
