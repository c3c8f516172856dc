import type { TableModel } from '../../../shared/counts/table-model.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SaveTable } from '../../ui/save-table.tsx';

/** A table as a file, folded away until somebody wants it. */
export function TakeOut({ table, isInsideOnly = false }: { table: TableModel; isInsideOnly?: boolean }) {
  return (
    <Disclosure label="Save this table" isFilled={false} isLazy>
      <SaveTable table={table} isInsideOnly={isInsideOnly} />
    </Disclosure>
  );
}
