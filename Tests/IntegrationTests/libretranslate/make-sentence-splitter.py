"""Writes a tiny sentence splitter in MiniSBD's ONNX format to the file given: class 2 (sentence end) on . ! ? followed by
a space."""
import sys, json, numpy as np, onnx
from onnx import helper as h, TensorProto as T, numpy_helper as nh
chars=[chr(c) for c in range(32,127)]+list("äöüßÄÖÜéèáíóúñ¿¡çàâêîôûëïœ€£’“”–—…°")
id2=["<PAD>","<UNK>"]+chars; u2={u:i for i,u in enumerate(id2)}
end=np.zeros(len(id2),np.float32); sp=np.zeros(len(id2),np.float32)
for c in ".!?": end[u2[c]]=1
sp[u2[" "]]=1
init=[nh.from_array(end,"end"),nh.from_array(sp,"sp"),nh.from_array(np.array([1],np.int64),"one"),nh.from_array(np.array([2**31-1],np.int64),"big"),
      nh.from_array(np.array([-1],np.int64),"m1"),nh.from_array(np.array([0.0],np.float32),"zf"),nh.from_array(np.array([0,0,0,1],np.int64),"pads"),
      nh.from_array(np.array([2.0],np.float32),"two"),nh.from_array(np.array([1.0],np.float32),"onef"),nh.from_array(np.array(0.0,np.float32),"z"),nh.from_array(np.array([2],np.int64),"ax2"),nh.from_array(np.array([2],np.int64),"ax")]
n=[h.make_node("Gather",["end","units"],["e"]),h.make_node("Gather",["sp","units"],["s0"]),
   h.make_node("Pad",["s0","pads","z"],["sp1"]), h.make_node("Slice",["sp1","one","big","one"],["s1"]),
   h.make_node("Mul",["e","s1"],["es"]), h.make_node("Mul",["es","two"],["l2"]),
   h.make_node("ReduceSum",["features","ax"],["fs"],keepdims=0), h.make_node("Mul",["fs","zf"],["f0"]),
   h.make_node("Add",["f0","onef"],["l0"]), h.make_node("Add",["f0","zf"],["l1"]),
   h.make_node("Unsqueeze",["l0","ax2"],["L0"]),h.make_node("Unsqueeze",["l1","ax2"],["L1"]),h.make_node("Unsqueeze",["l2","ax2"],["L2"]),
   h.make_node("Concat",["L0","L1","L2"],["out"],axis=2)]
# slice along axis 1 (not 0)
n[3]=h.make_node("Slice",["sp1","one","big","one","one"],["s1"])
g=h.make_graph(n,"sbd",[h.make_tensor_value_info("units",T.INT64,["B","N"]),h.make_tensor_value_info("features",T.FLOAT,["B","N","F"])],
  [h.make_tensor_value_info("out",T.FLOAT,["B","N",3])],init)
m=h.make_model(g,opset_imports=[h.make_opsetid("",13)],ir_version=8)
for k,v in (("lang_code","en"),("config",json.dumps({"feat_funcs":["end_of_para"],"batch_size":8})),("vocab",json.dumps({"lang":"en","idx":0,"cutoff":0,"lower":False,"_id2unit":id2,"_unit2id":u2})),("lexicon","null")):
    p=m.metadata_props.add(); p.key=k; p.value=v
onnx.checker.check_model(m); onnx.save(m,sys.argv[1])
