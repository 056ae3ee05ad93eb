"""The model: an encoder, and one number out of what it made of a row."""

import torch
from torch import nn
from transformers import AutoModel

from rows import Row, to_batch


class Reader(nn.Module):
    def __init__(self, base: str):
        super().__init__()
        # Without dropout: it takes half of the time on a processor, and nothing is seen often enough to need it.
        self.encoder = AutoModel.from_pretrained(
            base, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0, attn_implementation="sdpa"
        )
        self.head = nn.Linear(2 * self.encoder.config.hidden_size, 1)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, input_ids, token_type_ids, attention_mask):
        """From the first state, which has seen all of the row, and the mean of all, which the base was trained to use."""
        states = self.encoder(
            input_ids=input_ids, token_type_ids=token_type_ids, attention_mask=attention_mask
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1)
        return self.head(torch.cat([states[:, 0], mean], dim=1)).squeeze(1)

    def freeze(self, layers: int) -> None:
        """The embeddings of words never change: these texts have too few of them. Nor do the lowest layers at first."""
        for parameter in self.parameters():
            parameter.requires_grad = True
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        for layer in self.encoder.encoder.layer[:layers]:
            for parameter in layer.parameters():
                parameter.requires_grad = False

    def score(self, rows: list[Row], at_once: int = 14) -> torch.Tensor:
        """In the order of the rows. Rows of about one length go together, since padding is most of the waste."""
        by_length = sorted(range(len(rows)), key=lambda at: len(rows[at].ids))
        parts = [by_length[start : start + at_once] for start in range(0, len(rows), at_once)]
        scores = torch.cat([self(*to_batch([rows[at] for at in part])) for part in parts])
        return scores[torch.argsort(torch.tensor(by_length))]
