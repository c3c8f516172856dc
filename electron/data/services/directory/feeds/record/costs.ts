import { tidyDate } from './dates.ts';
import type { Notes } from './notes.ts';
import { fieldOf, type Raw, rawsOf } from './raw.ts';
import { lineIn, textIn } from './text.ts';

const pounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  trailingZeroDisplay: 'stripIfInteger',
});

/** An amount in pounds; null where it is none. The standard has no currency: pounds are meant. */
function amountOf(value: unknown, notes: Notes, field: string): number | null {
  if (value === null) return null;
  const text = typeof value === 'string' ? value.replaceAll(/[£,\s]|GBP/gi, '') : value;
  const amount = typeof text === 'string' && /^\d{1,7}(?:\.\d{1,4})?$/.test(text) ? Number(text) : text;
  if (typeof amount === 'number' && Number.isFinite(amount) && amount >= 0 && amount < 10_000_000) return amount;
  // Minus one stands for nothing, as it does for ages.
  if (amount !== -1) notes.add('money-refused', field, value);
  return null;
}

interface Cost {
  readonly words: string | null;
  readonly amount: number | null;
}

function costOf(raw: Raw, path: string, notes: Notes): Cost {
  const amount = amountOf(fieldOf(raw, 'amount'), notes, `${path}amount`);
  const option = lineIn(raw, path, 300, notes, 'option');
  const unit = lineIn(raw, path, 600, notes, 'amount_description', 'cost_type');
  const until = tidyDate(fieldOf(raw, 'valid_to'), notes, `${path}valid_to`);
  const money = amount === null ? null : amount === 0 ? 'free' : pounds.format(amount);
  const price = [money, unit].filter((part) => part !== null).join(' ');
  const whole = [option, price === '' ? null : price].filter((part) => part !== null).join(': ');
  if (whole === '') return { words: null, amount };
  return { words: until !== null && until < notes.today ? `${whole} (until ${until})` : whole, amount };
}

const saysFree =
  /^(?:it(?:'|’)?s |this (?:service )?is |the service is )?(?:free\b|no (?:charge|cost|fee)s?\b|£?0(?:\.00)?$|none$)/i;
const saysMoney = /£\s?[1-9]|\b(?:donation|contribution|charge applies|membership fee)/i;

/** What it costs, in words, and whether it is free: null where that is not certain. */
export function costsOf(raw: Raw, notes: Notes): { fees: string[]; isFree: boolean | null } {
  const words = textIn(raw, '', 2_000, notes, 'fees', 'fees_description');
  const costs = rawsOf(raw, '', 'cost_options', 'cost_option', 'costs').map(({ value, at }) =>
    costOf(value, `${at}.`, notes),
  );
  const fees = [...new Set([words, ...costs.map((cost) => cost.words)].filter((part) => part !== null))].slice(0, 50);
  const amounts = costs.map(({ amount }) => amount).filter((amount) => amount !== null);
  const sent = fieldOf(raw, 'free', 'is_free');
  if (typeof sent === 'boolean' || sent === 'true' || sent === 'false')
    return { fees, isFree: String(sent) === 'true' };
  if (amounts.some((amount) => amount > 0)) return { fees, isFree: false };
  if (amounts.length > 0 && amounts.length === costs.length) return { fees, isFree: true };
  if (words === null || saysMoney.test(words))
    return { fees, isFree: words === null ? null : /£\s?[1-9]/.test(words) ? false : null };
  return { fees, isFree: words.length < 120 && saysFree.test(words) ? true : null };
}
