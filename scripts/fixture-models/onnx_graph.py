"""A thin writer of ONNX graphs: nodes, constants, and linear layers at three precisions."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

BLOCK = 32


class Graph:
    def __init__(self, precision):
        """precision: "fp32", "q8" (dynamic int8) or "q4" (4-bit blocks)."""
        self.precision = precision
        self.nodes, self.constants, self.inputs, self.outputs = [], {}, [], []
        self.quantized = {}

    def add(self, operator, *inputs, outputs=1, domain="", **attributes):
        """Appends a node; returns its output name, or a tuple of names."""
        names = [f"{operator}_{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(operator, inputs, names, domain=domain, **attributes))
        return names[0] if outputs == 1 else tuple(names)

    def constant(self, value, dtype=np.int64):
        array = np.asarray(value, dtype)
        key = f"constant_{len(self.constants)}"
        self.constants[key] = numpy_helper.from_array(array, key)
        return key

    def floats(self, value):
        return self.constant(value, np.float32)

    def input(self, name, shape, kind=TensorProto.INT64):
        self.inputs.append(helper.make_tensor_value_info(name, kind, shape))
        return name

    def output(self, name, source, shape):
        self.nodes.append(helper.make_node("Identity", [source], [name]))
        self.outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))

    def linear(self, x, weight):
        """x @ weight, the weight (inputs × outputs) stored at the graph's precision."""
        if self.precision == "q8":
            return self._linear_q8(x, weight)
        if self.precision == "q4":
            return self._linear_q4(x, weight)
        return self.add("MatMul", x, self.floats(weight))

    def _linear_q8(self, x, weight):
        # One scale per output: outputs of very different gain share a matrix.
        scale = np.maximum(np.abs(weight).max(axis=0), 1e-12) / 127
        integers = np.round(weight / scale).astype(np.int8)
        if x not in self.quantized:
            self.quantized[x] = self.add("DynamicQuantizeLinear", x, outputs=3)
        values, x_scale, x_zero = self.quantized[x]
        product = self.add("MatMulInteger", values, self.constant(integers, np.int8), x_zero)
        scales = self.add("Mul", x_scale, self.floats(scale))
        return self.add("Mul", self.add("Cast", product, to=TensorProto.FLOAT), scales)

    def _linear_q4(self, x, weight):
        inputs, outputs = weight.shape
        blocks = weight.T.reshape(outputs, inputs // BLOCK, BLOCK)
        scale = np.maximum(np.abs(blocks).max(axis=2, keepdims=True), 1e-12) / 7
        nibbles = (np.round(blocks / scale) + 8).astype(np.uint8)
        packed = nibbles[..., 0::2] | nibbles[..., 1::2] << 4
        return self.add(
            "MatMulNBits",
            x,
            self.constant(packed, np.uint8),
            self.floats(scale.reshape(-1)),
            domain="com.microsoft",
            K=inputs,
            N=outputs,
            bits=4,
            block_size=BLOCK,
            accuracy_level=4,
        )

    def save(self, path):
        graph = helper.make_graph(self.nodes, "fixture", self.inputs, self.outputs, list(self.constants.values()))
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="tacit-fixtures")
        path.parent.mkdir(parents=True, exist_ok=True)
        onnx.save(model, str(path))
