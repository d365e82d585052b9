"""Where the record is: the installation's own, and each code's."""

from django.urls import path

from codemoot.web.record import views

INSTALLATION = {"code": ""}

urlpatterns = [
    path("record/", views.head, INSTALLATION, name="installation-record"),
    path("record/head.json", views.head_json, INSTALLATION, name="installation-record-json"),
    path("record/head.txt", views.head_text, INSTALLATION, name="installation-record-text"),
    path("record/receipts/<uuid:what>/", views.receipt, INSTALLATION, name="installation-receipt"),
    path(
        "record/receipts/<uuid:what>.json", views.receipt_json, INSTALLATION, name="installation-receipt-json"
    ),
    path("<slug:code>/record/", views.head, name="record"),
    path("<slug:code>/record/head.json", views.head_json, name="record-json"),
    path("<slug:code>/record/head.txt", views.head_text, name="record-text"),
    path("<slug:code>/record/receipts/<uuid:what>/", views.receipt, name="receipt"),
    path("<slug:code>/record/receipts/<uuid:what>.json", views.receipt_json, name="receipt-json"),
]
