/// <reference path="../../../renderer/css-modules.d.ts" />
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import { createRoot } from 'react-dom/client';
import { Button } from '../../../renderer/ui/button.tsx';
import { ChartChanges } from '../../../renderer/ui/control-chart/chart-changes.tsx';
import { ControlChart } from '../../../renderer/ui/control-chart/control-chart.tsx';
import type { ChartInput } from '../../../shared/charts/chart-input.ts';
import { shownCharts } from '../charts/shown-charts.ts';

/** A page with charts of invented figures, for tests that look at them: those that the address names after its #. */
function ChartPage({ inputs }: { inputs: readonly ChartInput[] }) {
  return (
    <main data-many={inputs.length}>
      <h1 className="for-screen-readers">Charts</h1>
      <h2 className="for-screen-readers">Invented figures</h2>
      {inputs.map((input) => (
        <ControlChart
          key={input.title}
          input={input}
          onOpen={({ label }) => {
            document.title = `Opened ${label}`;
          }}
          actions={<Button look="quiet">Save</Button>}
        />
      ))}
      {inputs.length === 1 ? (
        <ChartChanges
          changes={[{ id: '1', from: '2026-07-06', reason: 'The carers’ service opened.', by: 'Priya' }]}
          today="2026-11-22"
          onAdd={({ from, reason }) => {
            document.title = `Added ${from} ${reason}`;
          }}
          onUndo={(id) => {
            document.title = `Undone ${id}`;
          }}
        />
      ) : null}
    </main>
  );
}

const root = document.getElementById('root');
const asked = location.hash.slice(1).split(',');
const inputs = Object.entries(shownCharts).flatMap(([name, input]) => (asked.includes(name) ? [input] : []));
if (root) createRoot(root).render(<ChartPage inputs={inputs} />);
