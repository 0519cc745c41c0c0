// What will be in a chart that has nothing to draw yet, said in its middle.
import { usePlotArea } from 'recharts';

export function EmptyPlot({ children }: { readonly children: string }) {
  const area = usePlotArea();
  if (!area) return null;
  return (
    <text
      className="empty-plot"
      x={area.x + area.width / 2}
      y={area.y + area.height / 2}
      textAnchor="middle"
      dominantBaseline="central"
    >
      {children}
    </text>
  );
}
