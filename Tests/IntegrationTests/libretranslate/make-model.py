"""Writes an Argos package for LibreTranslate into the folder given: a hand-built 1-layer CTranslate2 Transformer: token t of the output = MAP[token t of the source]; deterministic, no training. Further arguments are sentences to try it on."""
import sys, io, json, numpy as np, sentencepiece as spm, ctranslate2
from ctranslate2.specs import TransformerSpec
out=sys.argv[1]
dic={"hello":"hallo","Hello":"Hallo","thank":"danke","Thank":"Danke","your":"Ihre","order":"Bestellung","is":"ist","and":"und","please":"bitte","Please":"Bitte","not":"nicht","the":"die","The":"Die","we":"wir","We":"Wir","are":"sind","sorry":"leider","good":"guten","Good":"Guten","morning":"Morgen","shipped":"versandt","was":"wurde","for":"für","you":"Ihnen","with":"mit","refund":"Erstattung"}
words=list(dic)
corpus=[" ".join(words)]*200+["".join(chr(c) for c in range(33,127) if chr(c) not in "_")]*5+[" "+w for w in words for _ in range(300)]
buf=io.BytesIO()
spm.SentencePieceTrainer.train(sentence_iterator=iter(corpus),model_writer=buf,vocab_size=500,model_type="bpe",byte_fallback=True,character_coverage=1.0,
  user_defined_symbols=["_"],hard_vocab_limit=False,unk_id=0,bos_id=1,eos_id=2,normalization_rule_name="identity",remove_extra_whitespaces=False,minloglevel=2)
open(out+"/sentencepiece.model","wb").write(buf.getvalue())
sp=spm.SentencePieceProcessor(model_proto=buf.getvalue())
src=[sp.id_to_piece(i) for i in range(sp.get_piece_size())]           # 0 <unk> 1 <s> 2 </s>
tgt=list(src); M={}
for a,b in dic.items():
    p="▁"+a
    if p in src:
        t="▁"+b
        if t not in tgt: tgt.append(t)
        M[src.index(p)]=tgt.index(t)
print("pieces",len(src),"dictionary entries live:",len(M))
Vs,Vt,P=len(src),len(tgt),300; V=max(Vs,Vt); D=V+P
if D%8: V+=8-D%8; D=V+P
f=np.float32
Z=lambda *s: np.zeros(s,f)
emb=Z(Vs,D); emb[np.arange(Vs),np.arange(Vs)]=1
pos=Z(P,D); pos[np.arange(P),V+np.arange(P)]=1
spec=TransformerSpec.from_config(1,1,pre_norm=True)
def ln(x): x.gamma=np.ones(D,f); x.beta=Z(D)
def lin(x,w): x.weight=w.astype(f); x.bias=Z(w.shape[0])
e=spec.encoder; e.scale_embeddings=False; e.embeddings[0].weight=emb; e.position_encodings.encodings=pos; ln(e.layer_norm)
def selfatt(a): ln(a.layer_norm); lin(a.linear[0],Z(3*D,D)); lin(a.linear[1],Z(D,D))
def ffn(x): ln(x.layer_norm); lin(x.linear_0,Z(8,D)); lin(x.linear_1,Z(D,8))
selfatt(e.layer[0].self_attention); ffn(e.layer[0].ffn)
d=spec.decoder; d.scale_embeddings=False; d.embeddings.weight=Z(Vt,D); d.position_encodings.encodings=pos; ln(d.layer_norm)
selfatt(d.layer[0].self_attention); ffn(d.layer[0].ffn)
c=d.layer[0].attention; ln(c.layer_norm)
Q=Z(D,D); K=Z(D,D); W=Z(D,D)
for i in range(V,D): Q[i,i]=np.sqrt(D)*2; K[i,i]=1
for i in range(Vs): W[M.get(i,i),i]=1
lin(c.linear[0],Q); lin(c.linear[1],np.concatenate([K,W])); lin(c.linear[2],np.eye(D))
pw=Z(Vt,D); pw[np.arange(Vt),np.arange(Vt)]=3; lin(d.projection,pw)
spec.config.add_source_eos=True; spec.config.add_source_bos=False; spec.config.bos_token="<s>"; spec.config.eos_token="</s>"; spec.config.unk_token="<unk>"
spec.register_source_vocabulary(src); spec.register_target_vocabulary(tgt)
spec.validate(); spec.optimize(quantization="float32"); spec.save(out+"/model")
json.dump({"package_version":"1.0","argos_version":"1.9","from_code":"en","from_name":"English","to_code":"de","to_name":"German","type":"translate"},open(out+"/metadata.json","w"))
open(out+"/README.md","w").write("hand-built lab package\n")
tr=ctranslate2.Translator(out+"/model")
for s in sys.argv[2:]:
    r=tr.translate_batch([sp.encode(s,out_type=str)],beam_size=4,replace_unknowns=True)[0]; print(repr(s),"->",repr(sp.decode_pieces(r.hypotheses[0]).replace("▁"," ")),r.hypotheses[0][:12])
