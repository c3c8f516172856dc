import { describe, expect, test } from 'vitest';
import { withFront, withNextInFront, withoutTab } from '../../../renderer/app/tabs.ts';

const desk = { open: [], front: null };
const three = { open: ['a', 'b', 'c'], front: 'b' };

describe('the tabs', () => {
  test('open a contact once', () => {
    expect(withFront(withFront(desk, 'a'), 'a')).toEqual({ open: ['a'], front: 'a' });
  });

  test('bring the neighbour to the front when one is closed', () => {
    expect(withoutTab(three, 'b')).toEqual({ open: ['a', 'c'], front: 'c' });
    expect(withoutTab({ ...three, front: 'c' }, 'c')).toEqual({ open: ['a', 'b'], front: 'b' });
    expect(withoutTab({ open: ['a'], front: 'a' }, 'a')).toEqual(desk);
  });

  test('leave what is in front there when another one is closed', () => {
    expect(withoutTab(three, 'a')).toEqual({ open: ['b', 'c'], front: 'b' });
  });

  test('go round with the desk among them', () => {
    expect(withNextInFront(three, 1).front).toBe('c');
    expect(withNextInFront({ ...three, front: 'c' }, 1).front).toBeNull();
    expect(withNextInFront({ ...three, front: null }, -1).front).toBe('c');
  });
});
