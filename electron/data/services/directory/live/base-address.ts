import { AppError } from '../../../../../shared/errors.ts';

/**
 * The address of an API as it is asked: what people copy out of a browser, without `/services` and without a question.
 *
 * @throws AppError `invalid` where it is no web address, or carries a name and a password
 */
export function baseAddress(typed: string): string {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new AppError('invalid', 'This is no web address. It begins with https://, as the publisher gives it.');
  }
  if (url.username !== '' || url.password !== '') {
    const message = 'Leave the name and the password out of the address. An open directory needs none.';
    throw new AppError('invalid', message);
  }
  const path = url.pathname.replace(/\/+$/, '').replace(/\/services(?:\/[^/]*)?$/i, '');
  return `${url.origin}${path}`;
}
