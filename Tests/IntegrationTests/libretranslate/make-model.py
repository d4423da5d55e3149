"""Writes an English–German Argos package for LibreTranslate into the folder given (with a folder `model` in it).

The model is a CTranslate2 Transformer of one layer whose weights are set by hand: it copies every token and translates
those of a small dictionary. Nothing is trained, and the same input always gives the same output.
"""
import io
import json
import sys

import ctranslate2
import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec

DICTIONARY = {
    "hello": "hallo", "Hello": "Hallo", "thank": "danke", "Thank": "Danke", "your": "Ihre", "order": "Bestellung",
    "is": "ist", "and": "und", "please": "bitte", "Please": "Bitte", "not": "nicht", "the": "die", "The": "Die",
    "we": "wir", "We": "Wir", "are": "sind", "sorry": "leider", "good": "guten", "Good": "Guten",
    "morning": "Morgen", "shipped": "versandt", "was": "wurde", "for": "für", "you": "Ihnen", "with": "mit",
    "refund": "Erstattung",
}
LONGEST = 300  # tokens of a sentence


def pieces():
    """A SentencePiece model that keeps the dictionary's words whole, and the names of its pieces."""
    words = list(DICTIONARY)
    ascii_but_underscore = "".join(chr(c) for c in range(33, 127) if chr(c) != "_")
    corpus = [" ".join(words)] * 200 + [ascii_but_underscore] * 5 + [" " + w for w in words for _ in range(300)]
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(corpus), model_writer=model, vocab_size=500, model_type="bpe", byte_fallback=True,
        character_coverage=1.0, user_defined_symbols=["_"], hard_vocab_limit=False, unk_id=0, bos_id=1, eos_id=2,
        normalization_rule_name="identity", remove_extra_whitespaces=False, minloglevel=2)
    processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    return model.getvalue(), [processor.id_to_piece(i) for i in range(processor.get_piece_size())]


def specification(source, target, mapping):
    """The network: token t of the answer is mapping[token t of the request]."""
    vocabulary = max(len(source), len(target))
    width = vocabulary + LONGEST
    width += -width % 8
    vocabulary = width - LONGEST
    zeros = lambda *shape: np.zeros(shape, np.float32)

    def norm(layer):
        layer.gamma, layer.beta = np.ones(width, np.float32), zeros(width)

    def linear(layer, weight):
        layer.weight, layer.bias = weight.astype(np.float32), zeros(weight.shape[0])

    def idle_attention(layer):
        norm(layer.layer_norm)
        linear(layer.linear[0], zeros(3 * width, width))
        linear(layer.linear[1], zeros(width, width))

    def idle_network(layer):
        norm(layer.layer_norm)
        linear(layer.linear_0, zeros(8, width))
        linear(layer.linear_1, zeros(width, 8))

    places = zeros(LONGEST, width)
    places[np.arange(LONGEST), vocabulary + np.arange(LONGEST)] = 1
    tokens = zeros(len(source), width)
    tokens[np.arange(len(source)), np.arange(len(source))] = 1

    spec = TransformerSpec.from_config(1, 1, pre_norm=True)
    encoder, decoder = spec.encoder, spec.decoder
    encoder.scale_embeddings = decoder.scale_embeddings = False
    encoder.embeddings[0].weight, encoder.position_encodings.encodings = tokens, places
    decoder.embeddings.weight, decoder.position_encodings.encodings = zeros(len(target), width), places
    norm(encoder.layer_norm)
    norm(decoder.layer_norm)
    for stack in (encoder, decoder):
        idle_attention(stack.layer[0].self_attention)
        idle_network(stack.layer[0].ffn)

    # Each place of the answer attends to the same place of the request and takes the mapped token from it.
    query, key, value = zeros(width, width), zeros(width, width), zeros(width, width)
    for i in range(vocabulary, width):
        query[i, i], key[i, i] = np.sqrt(width) * 2, 1
    for i in range(len(source)):
        value[mapping.get(i, i), i] = 1
    attention = decoder.layer[0].attention
    norm(attention.layer_norm)
    linear(attention.linear[0], query)
    linear(attention.linear[1], np.concatenate([key, value]))
    linear(attention.linear[2], np.eye(width))
    projection = zeros(len(target), width)
    projection[np.arange(len(target)), np.arange(len(target))] = 3
    linear(decoder.projection, projection)

    config = spec.config
    config.add_source_eos, config.add_source_bos = True, False
    config.bos_token, config.eos_token, config.unk_token = "<s>", "</s>", "<unk>"
    spec.register_source_vocabulary(source)
    spec.register_target_vocabulary(target)
    spec.validate()
    spec.optimize(quantization="float32")
    return spec


def main(folder):
    model, source = pieces()
    target, mapping = list(source), {}
    for word, translation in DICTIONARY.items():
        piece = "▁" + translation
        if piece not in target:
            target.append(piece)
        mapping[source.index("▁" + word)] = target.index(piece)
    specification(source, target, mapping).save(folder + "/model")
    with open(folder + "/sentencepiece.model", "wb") as file:
        file.write(model)
    with open(folder + "/metadata.json", "w") as file:
        json.dump({
            "package_version": "1.0", "argos_version": "1.9", "from_code": "en", "from_name": "English",
            "to_code": "de", "to_name": "German", "type": "translate"}, file)
    ctranslate2.Translator(folder + "/model")


main(sys.argv[1])
