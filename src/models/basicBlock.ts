// The building block of the residual nets.
import type { Network, Value } from '../core/network.ts';

/** conv-norm-relu-conv-norm plus a shortcut, which is 1x1 conv + norm where the shape changes (He et al., 2016). */
export function basicBlock(net: Network, input: Value, filters: number, stride: number): Value {
  let h = net.relu(net.norm(net.conv(input, filters, { stride })));
  h = net.norm(net.conv(h, filters));
  const sameShape = stride === 1 && input.shape.channels === filters;
  const shortcut = sameShape ? input : net.norm(net.conv(input, filters, { size: 1, stride }));
  return net.relu(net.add(h, shortcut));
}
