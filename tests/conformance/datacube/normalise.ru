# Closure and flattening, without which the constraints pass falsely.
# Source: The RDF Data Cube Vocabulary, sections 10.1 and 10.2.
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT { ?o a qb:Observation } WHERE { ?any qb:observation ?o } ;
INSERT { ?o a qb:Observation . ?d a qb:DataSet } WHERE { ?o qb:dataSet ?d } ;
INSERT { ?s a qb:Slice } WHERE { ?any qb:slice ?s } ;
INSERT { ?c qb:componentProperty ?p . ?p a qb:DimensionProperty } WHERE { ?c qb:dimension ?p } ;
INSERT { ?c qb:componentProperty ?p . ?p a qb:MeasureProperty } WHERE { ?c qb:measure ?p } ;
INSERT { ?c qb:componentProperty ?p . ?p a qb:AttributeProperty } WHERE { ?c qb:attribute ?p } ;

INSERT { ?o ?p ?value } WHERE {
  ?c qb:componentProperty ?p ; qb:componentAttachment qb:DataSet .
  ?d qb:structure/qb:component ?c ; ?p ?value .
  ?o qb:dataSet ?d .
} ;
INSERT { ?o ?p ?value } WHERE {
  ?c qb:componentProperty ?p ; qb:componentAttachment qb:Slice .
  ?d qb:structure/qb:component ?c ; qb:slice ?s .
  ?s ?p ?value ; qb:observation ?o .
} ;
INSERT { ?o ?p ?value } WHERE {
  ?c qb:componentProperty ?p . ?p a qb:DimensionProperty .
  ?d qb:structure/qb:component ?c ; qb:slice ?s .
  ?s ?p ?value ; qb:observation ?o .
}
